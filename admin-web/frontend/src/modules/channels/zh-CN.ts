/** The words of the page on the union's accounts on the platforms. */
export const zh = {
  title: '渠道',
  hint: '本单位在微信、微博、微信客服（企业微信）上的账号。收不到消息、发不出消息时，先点“体检”，按办法一条条处理。',
  empty: '还没有配置账号',
  emptyHint: '请管理员按《渠道接入》文档把账号写进配置，重启后会出现在这里。',
  last: '最近一次推送',
  never: '本次启动以来还没有',
  settings: '设置',
  examine: '体检',
  switchOn: '重新开启',
  switched: '已重新开启',
  off: (title: string) => `${title}已关闭`,
  columns: ['检查项', '结果', '办法'],
  verdicts: { GOOD: '正常', WARNING: '注意', FAULT: '有问题', UNKNOWN: '待确认' } as Record<string, string>,
}
