/** The words of the workbench. */
export const zh = {
  title: '工作台',
  hello: (name: string) => `${name}，您好`,
  urgent: '紧急工单',
  urgentHint: '尚未处理的紧急工单',
  today: '今日新增',
  todayHint: '今天提交的工单',
  total: '全部工单',
  totalHint: '各服务合计',
  byStatus: '各服务办理情况',
  latest: '紧急和最新的工单',
  all: '查看全部工单',
  empty: '还没有工单',
  emptyHint: '职工在公众号、App 或网页聊天里提交申请后，会立刻出现在这里。您可以先打开会员聊天页，走一遍入会流程。',
  tryChat: '打开会员聊天页',
}
