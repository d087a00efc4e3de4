package org.gongyou.core.approval;

import org.gongyou.servers.OnH2;

@OnH2
class ApprovalsOnH2Test extends ApprovalsContract {}
