package org.gongyou.core.approval;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class ApprovalsOnMariaDbTest extends ApprovalsContract {}
