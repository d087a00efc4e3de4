/** The words of signing in. */
export const zh = {
  title: '登录',
  heading: '工友工作台',
  hint: '请使用管理员为您开通的账号登录。',
  username: '用户名',
  password: '密码',
  submit: '登录',
  required: '请填写用户名和密码。',
  expired: '登录已过期，请重新登录，之后会回到刚才的页面。',
}
