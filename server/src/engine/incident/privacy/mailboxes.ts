/** Words by which mailboxes of teams, tools and tasks are called. */
const ROLES = new Set(
  `support security noreply no-reply donotreply do-not-reply admin administrator admins info contact help helpdesk hello
  office team ops devops sre oncall on-call abuse postmaster hostmaster webmaster root git svn hg ssh bot robot ci builds
  alerts alert alerting monitoring notifications notification notify news newsletter announce announcements dev devs developers
  developer engineering infra infrastructure platform data billing accounts accounting finance sales marketing press media
  legal privacy dpo gdpr compliance bounty bugs bug feedback incidents incident status reports report service services
  customer customers customercare care enquiries inquiries jobs careers hr recruiting mail mailer mailer-daemon daemon list
  lists users user members member group groups everyone all sponsors partners partner vendor community conduct moderators
  maintainers core board committee council test tests testing testuser demo example sample foo bar baz name your you someone
  username email address system server host www ftp db database backup api app application webhook jenkins github gitlab
  noc soc csirt cert psirt it desk desktop service-desk servicedesk operations production prod staging release releases
  instr staff faculty students department registrar library research lab project projects products product`.split(
    /\s+/,
  ),
);

/**
 * Whether a mailbox is a role and no person: one of its words says so.
 *
 * @example
 * isRoleMailbox("security-team") // true
 * isRoleMailbox("mira.holm") // false
 */
export function isRoleMailbox(local: string): boolean {
  const plain = local.toLowerCase();
  return ROLES.has(plain) || plain.split(/[._+-]/).some((word) => ROLES.has(word.replace(/\d+$/, "")));
}

/** Hosts of lists and groups, and addresses that a tool makes for a person. */
const TEAM_DOMAIN =
  /^(?:googlegroups\.com|groups\.io|lists?\..*|.*\.lists?\..*|users\.noreply\.github\.com|noreply\..*|.*\.slack\.com)$/i;

export function isTeamDomain(domain: string): boolean {
  return TEAM_DOMAIN.test(domain);
}
