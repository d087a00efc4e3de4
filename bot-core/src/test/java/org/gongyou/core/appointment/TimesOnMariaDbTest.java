package org.gongyou.core.appointment;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class TimesOnMariaDbTest extends TimesContract {}
