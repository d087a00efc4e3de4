package org.gongyou.core.appointment;

import org.gongyou.servers.OnH2;

@OnH2
class TimesOnH2Test extends TimesContract {}
