/** The words of the page on officers who rule in chat. */
export const zh = {
  title: '工会干部',
  hint: '绑定以后，基层工会干部在聊天里说“待办”就能审批本工会的申请，每次审批都记在他的账号名下。',
  make: '生成绑定码',
  username: '坐席账号的用户名',
  union: '哪个工会（含下级）',
  code: '绑定码（只显示这一次）',
  codeHint: '请当面或打电话告诉本人，让他在聊天里回“绑定干部”，再发这个码。24 小时内有效，只能用一次。',
  empty: '还没有绑定的干部',
  columns: ['账号', '工会', '绑定时间', ''],
  unbind: '解除绑定',
  confirmUnbind: (name: string) => `确定解除 ${name} 的绑定吗？他将不能再在聊天里审批。`,
  unbound: '已解除',
  cancel: '返回',
}
