package org.gongyou.core.attachment;

import org.gongyou.servers.OnH2;

@OnH2
class MediaFetchOnH2Test extends MediaFetchContract {}
