package org.gongyou.core.registration;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class PlacesOnMariaDbTest extends PlacesContract {}
