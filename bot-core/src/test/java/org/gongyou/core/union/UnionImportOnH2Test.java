package org.gongyou.core.union;

import org.gongyou.servers.OnH2;

@OnH2
class UnionImportOnH2Test extends UnionImportContract {}
