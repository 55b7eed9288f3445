/**
 * Long words that reports of incidents are made of. A word that is a slip away from one of them, and is none itself, is that
 * word misspelt. Words with two spellings (behaviour, cancelled, acknowledgement) are left out.
 */
export const TRADE_WORDS = `
  accessible accidentally according additional additionally administrator administrators affected aggregation alerting allocated allocation
  although analysis anomalies anomaly apologize application applications applied apparently appropriate approximately architecture assigned
  associated assumption assumptions attempted attempting attempts authentication authorization automated automatic automatically automation
  availability available bandwidth beginning believed bottleneck broadcast calculated calculation capacity certificate certificates challenge
  challenges changelog changing checklist circumstances cluster clusters combination command commands committed communicated communication
  communications community compatibility compatible completely component components comprehensive compromised concurrency concurrent condition
  conditions confidential configuration configurations configured confirmation confirmed connected connecting connection connections
  connectivity consequence consequences consequently consistency consistent constantly consumption container containers contained contributed
  contributing controller controllers coordinated coordination corrected corrective correctly corresponding corrupted corruption customer
  customers dashboard dashboards database databases deadlock decided decommissioned default degradation degraded delayed deleted deletion
  delivered delivery dependencies dependency deployed deploying deployment deployments deprecated described description designed destination
  detected detecting detection determined developer developers development diagnosed diagnosis diagnostic difference different difficult
  directly directory disabled disabling discovered discovery discussed discussion disruption disruptions distributed distribution
  documentation documented downgrade downtime duplicate duration effectively efficient elevated eliminate emergency encountered encryption
  endpoint endpoints engineer engineering engineers enhanced ensured environment environments erroneous especially essential established
  eventually exception exceptions excessive executed executing execution exhausted exhaustion existing expected experience experienced
  experiencing expiration explanation exploited exposure extremely facilitate factors failover failure failures favorite feature features
  february finally firewall following frequency frequently functional functionality functions gateway generated generating government
  gradually guarantee guaranteed guaranteeing guarantees hardware however identified identifying immediate immediately impacted implement implementation
  implemented implementing important improved improvement improvements improving inaccessible inability incident incidents including
  incomplete inconsistency inconsistent inconvenience incorrect incorrectly increase increased increasing independent independently indicated
  indicating individual information infrastructure initialization initially initiated instability installation installed instance instances
  instead instructions insufficient integration integrity intermittent intermittently internal interrupted interruption introduced
  investigate investigated investigating investigation isolated isolation kubernetes knowledge language latency learned limitation limitations
  likelihood maintain maintained maintenance malfunction manually measures mechanism mechanisms memory messages metadata migrated migration
  minimize minutes misconfiguration misconfigured missing mitigate mitigated mitigating mitigation modification modifications monitored
  monitoring multiple necessary network networking nonetheless normally notification notifications notified numerous observability observed
  obtained occasionally occurred occurrence occurring operation operational operations opportunities opportunity optimization option options
  orchestration orchestrator original originally otherwise outdated overload overloaded overview parameter parameters participants particular
  particularly partially partition partitions password passwords performance performed performing permanent permission permissions persistence
  persistent platform platforms population possibility possible postmortem potential potentially practices prevent prevented preventing
  prevention previous previously priorities prioritize priority probably problem problems procedure procedures processed processes processing
  production properly protection protocol protocols provided provider providers provisioned provisioning publicly quarantine quickly reachable
  rebalancing received receiving recommendation recommendations recommended reconnect recovered recovering recovery redundancy redundant
  reference references regarding registered registration regression related release released releases reliability reliable remediation
  remained remaining replacement replicas replicated replication repository represent reproduce requested requests required requirement
  requirements resilience resilient resolution resolved resolving resource resources respectively responded response responses responsibility
  responsible restarting restoration restored restoring restrictions resulted resulting retention reverted reviewed rollback saturated
  saturation scheduled scheduler scheduling security segment separated separately sequence serialization seriously services session sessions
  several severity shutdown significant significantly similar simultaneous simultaneously situation snapshot software solution specific
  specifically specified stability stabilized standard statement statistics strategies strategy structure subscription subsequent
  subsequently subsystem successful successfully sufficient suggested suspected suspended synchronization synchronized synchronous systematic
  technical technically temporarily temporary terminated therefore threshold thresholds throttled throttling throughout throughput together
  tolerance traditional traffic transaction transactions transferred transition transmission transparent triggered triggering
  troubleshooting typically unable unauthorized unavailability unavailable underlying understand understanding understood unexpected
  unexpectedly unfortunately unhealthy unnecessary unreachable unresponsive unstable unsuccessful updated upgraded upgrades upgrading
  upstream utilization validated validation validator validators variables verification verified visibility volumes vulnerabilities
  vulnerability vulnerable wednesday whether workaround workarounds workload workloads
`;

/** Words that are a slip away from one of the above and words of their own all the same. */
export const REAL_WORDS = `
  conformation conformed deigned descried diagnoses exiting expiation guaranties indicted indicting instillation instilled pervious
  perviously precessing preformed provides regrading resoled resoling restating restring revered stricture transection transections
  underling
`;
