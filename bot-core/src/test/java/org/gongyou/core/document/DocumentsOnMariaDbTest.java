package org.gongyou.core.document;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class DocumentsOnMariaDbTest extends DocumentsContract {}
