/** Choices of words that several phrases share; `|` divides them. */

export const OUTAGE = "outage|downtime|disruption|interruption|degradation|unavailability|impact";
export const ALL =
  "service|services|site|website|system|systems|platform|app|application|api|traffic|everything|all|functionality|access|availability|operations|cluster|chain|network|users|customers|environments|requests|queue|sync|jobs|blocks";
export const WATCHER =
  "alert|alerts|alarm|alarms|pager|pagers|pagerduty|opsgenie|pingdom|uptimerobot|updown|statuscake|icinga|nagios|prometheus|alertmanager|grafana|datadog|sentry|cloudwatch|newrelic|zabbix|monitoring|monitor|monitors|watchdog|healthcheck|sentinel|dashboard|honeycomb|logicmonitor";
export const PEOPLE =
  "user|users|customer|customers|client|clients|engineer|instructor|developer|developers|colleague|student|students|team|member|members|end-user|end-users|someone|somebody|researcher|researchers|validator|validators|contributor|community|maintainer|vendor|tester|operator|others|partner|employee|people|staff|provider";
/** Those among them who are not of the team. */
export const OUTSIDERS =
  "user|users|customer|customers|client|clients|colleague|student|students|end-user|end-users|someone|somebody|researcher|researchers|validator|validators|vendor|partner|people";
export const TELL =
  "report|reports|reported|reporting|complain|complains|complained|complaining|complaints|flagged|flags|mentioned|mentions|notes|tweets|tweeted|noticed|notices|sees|saw|experienced";
export const FIX =
  "fix|fixes|hotfix|patch|workaround|solution|mitigation|correction|bugfix|correctif|correção|corrección|remediation";
export const BACK =
  "rollback|roll-back|revert|reversion|failover|fail-over|restart|reboot|restore|redeploy|redeployment";
export const DONE =
  "deployed|implemented|implanted|applied|released|shipped|live|merged|complete|completed|completes|successful|successfully|succeeds|succeeded|done|finished|finishes|place|effective|works|worked|installed|rolled";
export const BEGIN =
  "start|starts|started|starting|begin|begins|began|beginning|initiated|initiates|initiate|initiation|commences|commenced";
export const DOWN =
  "unavailable|unreachable|unresponsive|inaccessible|offline|down|halted|stuck|degraded|slow|unstable|overloaded";
