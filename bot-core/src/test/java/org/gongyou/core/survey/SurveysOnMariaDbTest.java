package org.gongyou.core.survey;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class SurveysOnMariaDbTest extends SurveysContract {}
