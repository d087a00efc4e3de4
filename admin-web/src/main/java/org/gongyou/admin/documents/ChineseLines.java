package org.gongyou.admin.documents;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.DefaultSplitCharacter;

/** Where a line of Chinese may end: nowhere before a closing mark or after an opening one (避头尾). */
final class ChineseLines {

    private static final String NOT_FIRST = "，。、；：！？）》】”’…%";
    private static final String NOT_LAST = "（《【“‘";
    private static final SplitCharacter ELSEWHERE = new DefaultSplitCharacter();

    static final SplitCharacter BREAKS = (start, current, end, text, chunks) -> {
        boolean closes = current + 1 < end && NOT_FIRST.indexOf(text[current + 1]) >= 0;
        boolean opens = NOT_LAST.indexOf(text[current]) >= 0;
        return !closes && !opens && ELSEWHERE.isSplitCharacter(start, current, end, text, chunks);
    };

    private ChineseLines() {}
}
