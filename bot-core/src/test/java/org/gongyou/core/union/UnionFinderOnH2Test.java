package org.gongyou.core.union;

import org.gongyou.servers.OnH2;

@OnH2
class UnionFinderOnH2Test extends UnionFinderContract {}
