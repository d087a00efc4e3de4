/** What the button on other sites' pages says. */
export const zh = {
  label: '找工会',
  window: '工会智能助手对话窗口',
  unread: (label: string, count: number) => `${label}，${count} 条未读`,
}
