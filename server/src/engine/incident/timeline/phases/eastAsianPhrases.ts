import type { Phase } from "../../model.ts";
import type { PhaseReading } from "./readPhase.ts";

/**
 * What events say in Japanese and Chinese, which write no blanks between words, by phase. The longest that an event holds
 * counts, and of equally long ones that of the phase named first.
 */
const PHRASES: Readonly<Partial<Record<Phase, string>>> = {
  resolved: "収束宣言 終息宣言 障害終息 対応完了 対応終了 インシデントクローズ 问题解决 故障解除 故障关闭 确认解决",
  "impact-end":
    "完全復旧 全面復旧 復旧を確認 確認し復旧 解消を確認 復旧確認 復旧完了 復旧した 復旧しました 自然回復 解消 正常に戻 正常化 サービス再開 恢复正常 全面恢复 完全恢复 服务恢复 业务恢复 已恢复 恢复",
  "partial-recovery": "一部復旧 部分復旧 段階的に復旧 部分恢复 逐步恢复 陆续恢复 开始恢复",
  mitigated:
    "ロールバック完了 切り戻し完了 修正をデプロイ 修正デプロイ 修正リリース 修正版をリリース 修正版リリース 修正を適用 修正適用 暫定対応完了 回滚完成 修复完成 修复发布 修复上线 发布修复 止血",
  "mitigation-start":
    "ロールバック 切り戻し 再起動 フェイルオーバー 復旧作業 復旧対応 スケールアップ 増設 回滚 重启 扩容 切换 降级 限流 紧急修复 开始修复",
  identified:
    "原因を特定 真因を特定 真因特定 真因判明 原因特定 原因判明 原因が判明 原因究明 原因と判明 根因定位 定位根因 定位原因 问题定位 定位到 找到原因 确认原因 确定原因 查明",
  investigating: "調査開始 調査を開始 原因調査 調査中 切り分け 开始排查 排查 调查 介入分析",
  acknowledged: "対応開始 対応を開始 一次対応 当番が確認 担当者が確認 值班响应 开始处理 开始响应 接手处理 介入",
  declared: "インシデント宣言 障害宣言 障害対策本部 対策会議 拉群 启动应急 成立应急 升级为",
  notified: "ステータスページ 告知 お知らせ 顧客へ連絡 顧客に連絡 公告 通知用户 通知客户",
  detected:
    "アラート発報 アラート発生 アラート検知 アラート検出 アラートを検知 アラート 異常を検知 検知 発覚 異常を発見 問題を発見 障害を発見 気づ 問い合わせ ユーザー報告 ユーザーから報告 報告を受け 监控报警 监控告警 报警 告警 发现 用户反馈 客户反馈 投诉",
  "impact-start":
    "障害発生 障害が発生 エラー発生 エラーが発生 エラー増加 エラーが増加 サービス停止 応答しなく 接続できなく 影響開始 障害開始 エラー開始 ダウン開始 发生故障 故障发生 故障开始 开始报错 大量报错 开始失败 开始超时 服务不可用",
  change:
    "リリース開始 リリースを開始 デプロイ開始 リリース実施 デプロイ実施 デプロイ リリース メンテナンス 発布 发布 上线 变更 部署 升级",
};

const BY_LENGTH: readonly (readonly [phrase: string, phase: Phase])[] = (Object.entries(PHRASES) as [Phase, string][])
  .flatMap(([phase, phrases]) => phrases.split(" ").map((phrase): [string, Phase] => [phrase, phase]))
  .sort(([a], [b]) => b.length - a.length);

/** What follows or precedes says that it did not come to pass, or not yet. */
const DENIALS = /(?:未|没有?|沒有?|せず|できず|しない|ならず|なし|失敗|失败|無効|予定|计划|尝试)/;

const LONGEST_EVENT = 80;

/**
 * The phase that an event in Japanese or Chinese tells; `undefined` where it tells none, or says that it did not happen.
 *
 * @example
 * readEastAsianPhase("アラート検知") // { phase: "detected", certainty: "sure" }
 * readEastAsianPhase("服务未恢复")   // undefined
 */
export function readEastAsianPhase(event: string): PhaseReading | undefined {
  const words = event.slice(0, LONGEST_EVENT);
  const found = BY_LENGTH.find(([phrase]) => words.includes(phrase));
  return found && !DENIALS.test(words) ? { phase: found[1], certainty: "sure" } : undefined;
}

/** Whether a text holds Japanese or Chinese letters. */
export function isEastAsian(text: string): boolean {
  for (let i = 0; i < text.length && i < LONGEST_EVENT; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && code <= 0x9fff) {
      return true;
    }
  }
  return false;
}
