/** The words of the pages on surveys and subscriptions. */
export const zh = {
  title: '问卷与订阅',
  survey: '问卷',
  round: '轮次',
  anonymous: '匿名',
  named: '记名',
  answers: (n: number) => `共 ${n} 份答卷`,
  export: '导出答卷（CSV）',
  none: '还没有人答这一轮',
  noneHint: '职工在聊天里说“参加意见征求”就能作答，每人一轮只能答一次。',
  noSurveys: '没有问卷服务',
  texts: '文字答案',
  noTexts: '没有文字答案',
  subscriptions: '订阅',
  subscribers: (n: number) => `${n} 人`,
  share: (n: number, of: number) => (of === 0 ? '0' : `${n}（${Math.round((n / of) * 100)}%）`),
}
