package org.gongyou.core.document;

import org.gongyou.servers.OnH2;

@OnH2
class DocumentsOnH2Test extends DocumentsContract {}
