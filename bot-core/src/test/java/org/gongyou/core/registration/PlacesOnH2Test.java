package org.gongyou.core.registration;

import org.gongyou.servers.OnH2;

@OnH2
class PlacesOnH2Test extends PlacesContract {}
