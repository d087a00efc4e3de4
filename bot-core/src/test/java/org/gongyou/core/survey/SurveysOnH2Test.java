package org.gongyou.core.survey;

import org.gongyou.servers.OnH2;

@OnH2
class SurveysOnH2Test extends SurveysContract {}
