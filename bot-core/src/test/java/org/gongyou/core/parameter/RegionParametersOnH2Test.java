package org.gongyou.core.parameter;

import org.gongyou.servers.OnH2;

@OnH2
class RegionParametersOnH2Test extends RegionParametersContract {}
