package org.gongyou.core.parameter;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.intents.region.Regions;

/** What a parameter must be like. */
final class ParameterRules {

    private ParameterRules() {}

    static void check(List<Parameter> parameters) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String where = parameters.size() == 1 ? "" : "第 " + (i + 1) + " 条 ";
            check(parameters.get(i)).forEach(fault -> faults.add(where + fault));
        }
        if (!faults.isEmpty()) {
            throw new BadParameterException(faults);
        }
    }

    private static List<String> check(Parameter p) {
        List<String> faults = new ArrayList<>();
        boolean known = p.region().equals(Parameter.COUNTRY)
                || p.region().matches("\\d{6}")
                        && Regions.china().fullName(p.region()).isPresent();
        if (!known) {
            faults.add("region_code：没有“" + p.region() + "”这个行政区划，请填六位代码，全国填 000000");
        }
        if (!p.code().accepts(p.value())) {
            faults.add("value：“" + p.value() + "”不对，" + p.code().label()
                    + (p.code().kind() == ParameterCode.Kind.FIGURE ? "要填不小于 0 的数，最多四位小数" : "要填 1 到 500 字的说明"));
        }
        if (p.to() != null && p.to().isBefore(p.from())) {
            faults.add("effective_to：早于 effective_from，请核对起止日期");
        }
        if (p.source().isBlank() || p.source().length() > 300) {
            faults.add("source：请写明出处（文件名和文号），300 字以内");
        }
        if (p.sourceUrl() != null && !p.sourceUrl().matches("https?://\\S{1,480}")) {
            faults.add("source_url：要填 http 或 https 开头的网址，没有就留空");
        }
        return faults;
    }
}
