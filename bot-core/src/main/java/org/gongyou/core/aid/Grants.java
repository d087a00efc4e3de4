package org.gongyou.core.aid;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.parameter.Parameter;
import org.gongyou.core.parameter.RegionParameters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed for a case: items and amounts, within the standards of its region. */
@Service
public class Grants {

    private static final String PROPOSE = "propose";
    private static final int LONGEST_BASIS = 300;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final GrantMapper mapper;
    private final CaseFiles files;
    private final Classification classification;
    private final RegionParameters parameters;
    private final Clock clock;

    Grants(
            GrantMapper mapper,
            CaseFiles files,
            Classification classification,
            RegionParameters parameters,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.classification = classification;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** An item with its amount and the document behind it. */
    public record Proposed(AidItem item, BigDecimal amount, String basis) {}

    /** What is proposed for a case. */
    @Transactional(readOnly = true)
    public List<Grant> of(long caseId) {
        return mapper.of(caseId);
    }

    /**
     * Sets what is proposed for a case, instead of what was proposed before. Only by whoever may propose at that moment.
     *
     * @throws AidRefusedException saying what to change
     */
    @Transactional
    public void propose(long caseId, List<Proposed> proposed, Actor actor) {
        CaseFile file = files.hold(caseId).orElseThrow(() -> new AidRefusedException("没有这个工单。"));
        files.objection(file, PROPOSE, actor).ifPresent(why -> {
            throw new AidRefusedException(why);
        });
        Standing standing = classification.of(file.answers(), file.regionCode());
        Set<AidItem> items = new HashSet<>();
        mapper.deleteOf(caseId);
        for (Proposed one : proposed) {
            if (!items.add(one.item())) {
                throw new AidRefusedException("“" + one.item().label() + "”写了两次，请合并成一项。");
            }
            fault(one.item(), one.amount(), one.basis(), standing, file).ifPresent(why -> {
                throw new AidRefusedException(why);
            });
            mapper.insert(new Grant(
                    caseId,
                    one.item(),
                    standing.tier(),
                    one.amount(),
                    one.basis().strip(),
                    actor.operatorId(),
                    actor.name(),
                    clock.instant()));
        }
    }

    /**
     * Refuses a ruling on a case for which nothing sound is proposed.
     *
     * @throws IllegalRulingException saying what to do
     */
    void requireSound(long caseId) {
        CaseFile file = files.find(caseId).orElseThrow();
        List<Grant> grants = mapper.of(caseId);
        if (grants.isEmpty()) {
            throw new IllegalRulingException("还没有拟定帮扶项目和金额，请先在“帮扶决定”里填写。");
        }
        Standing standing = classification.of(file.answers(), file.regionCode());
        grants.stream()
                .flatMap(g -> fault(g.item(), g.amount(), g.basis(), standing, file).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw new IllegalRulingException(why);
                });
    }

    /** The bound of an item for a case today; empty where the standard is not known here. */
    Optional<Parameter> cap(AidItem item, Standing standing, CaseFile file) {
        String region = file.regionCode().equals("000000") ? null : file.regionCode();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
        return item.cap(standing.tier()).flatMap(code -> parameters.table().find(code, region, today));
    }

    private Optional<String> fault(AidItem item, BigDecimal amount, String basis, Standing standing, CaseFile file) {
        if (amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            return Optional.of("“" + item.label() + "”的金额要大于 0、不超过一百万，最多两位小数。");
        }
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            return Optional.of("请写明“" + item.label() + "”金额依据的文件名和文号，300 字以内。");
        }
        if (item == AidItem.LIVING && !standing.settled()) {
            return Optional.of(standing.label() + "。请先在“地区参数”录入" + String.join("、", standing.missing()) + "，再定生活救助。");
        }
        if (item == AidItem.LIVING && item.cap(standing.tier()).isEmpty()) {
            return Optional.of("这户不在三类困难之内，不能定生活救助，可以按临时救助办。");
        }
        return cap(item, standing, file)
                .filter(p -> amount.compareTo(p.figure()) > 0)
                .map(p -> "“" + item.label() + "”不能超过 " + p.value() + " 元（" + p.citation() + "）。");
    }
}
