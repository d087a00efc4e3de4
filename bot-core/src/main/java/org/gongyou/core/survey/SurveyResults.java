package org.gongyou.core.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongyou.core.membership.Member;
import org.gongyou.core.membership.Members;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.Outcome.Survey;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.core.survey.SurveyMapper.AnswerRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's side of surveys: what has been answered, counted and in full. */
@Service
public class SurveyResults {

    private static final int AT_ONCE = 500;
    private static final int MOST_TEXTS = 200;

    private final SurveyMapper mapper;
    private final Members members;
    private final ServiceCatalog catalog;

    SurveyResults(SurveyMapper mapper, Members members, ServiceCatalog catalog) {
        this.mapper = mapper;
        this.members = members;
        this.catalog = catalog;
    }

    /**
     * A survey as a line of a list.
     *
     * @param rounds those that have been answered, and the one that is open, newest name first
     */
    public record Overview(
            String service, String title, boolean anonymous, String round, List<String> rounds, long answers) {}

    /** The results of a round. */
    public record Results(String title, String round, boolean anonymous, long answers, List<Question> questions) {}

    /**
     * A question and what has been answered.
     *
     * @param counts by the answer as people read it, in the order of the options; empty for free words
     * @param texts free words, in no order; at most 200
     */
    public record Question(String label, String ask, Map<String, Long> counts, List<String> texts) {}

    /** One answer in full. */
    public record Sheet(LocalDate on, String memberNo, Map<String, String> answers) {}

    /** Every survey there is. */
    @Transactional(readOnly = true)
    public List<Overview> all() {
        return catalog.all().stream()
                .filter(s -> s.outcome().type() == Outcome.Type.SURVEY)
                .map(this::overview)
                .toList();
    }

    /**
     * Counts the answers of a round.
     *
     * @return empty if there is no such survey
     */
    @Transactional(readOnly = true)
    public Optional<Results> count(String service, String round) {
        return survey(service).map(definition -> {
            Tally tally = new Tally(definition);
            each(service, round, row -> tally.add(SealedJson.openTexts(row.answers())));
            return new Results(
                    definition.title(), round, survey(definition).anonymous(), tally.answers, tally.counted());
        });
    }

    /** Reads the answers of a round one after the other, in no order of time. */
    @Transactional(readOnly = true)
    public void forEach(String service, String round, Consumer<Sheet> reader) {
        survey(service).ifPresent(definition -> each(service, round, row -> reader.accept(sheet(definition, row))));
    }

    /** What the questions of a survey are called, in their order. */
    public List<String> labels(String service) {
        return survey(service).map(SurveyResults::questions).orElse(List.of()).stream()
                .map(Slot::label)
                .toList();
    }

    private Overview overview(ServiceDefinition service) {
        Survey survey = survey(service);
        List<String> rounds = new ArrayList<>(mapper.findRounds(service.id()));
        if (!rounds.contains(survey.round())) {
            rounds.add(0, survey.round());
        }
        return new Overview(
                service.id(),
                service.title(),
                survey.anonymous(),
                survey.round(),
                rounds,
                mapper.countAnswers(service.id(), survey.round()));
    }

    private void each(String service, String round, Consumer<AnswerRow> reader) {
        long after = 0;
        List<AnswerRow> rows = mapper.findAnswers(service, round, after, AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(reader);
            after = rows.get(rows.size() - 1).id();
            rows = mapper.findAnswers(service, round, after, AT_ONCE);
        }
    }

    private Sheet sheet(ServiceDefinition service, AnswerRow row) {
        Map<String, String> given = SealedJson.openTexts(row.answers());
        Map<String, String> labelled = new LinkedHashMap<>();
        for (Slot slot : questions(service)) {
            labelled.put(
                    slot.label(),
                    Optional.ofNullable(given.get(slot.name()))
                            .map(slot::display)
                            .orElse(""));
        }
        String memberNo = Optional.ofNullable(row.personId())
                .flatMap(members::byPerson)
                .map(Member::memberNo)
                .orElse("");
        return new Sheet(row.answeredOn(), memberNo, labelled);
    }

    private Optional<ServiceDefinition> survey(String service) {
        return catalog.find(service).filter(s -> s.outcome().survey() != null);
    }

    private static Survey survey(ServiceDefinition service) {
        return Objects.requireNonNull(service.outcome().survey());
    }

    private static List<Slot> questions(ServiceDefinition service) {
        return service.slots().stream().filter(s -> !s.silent()).toList();
    }

    /** Counts in the making. */
    private static final class Tally {

        private final Map<Slot, Map<String, Long>> counts = new LinkedHashMap<>();
        private final Map<Slot, List<String>> texts = new LinkedHashMap<>();
        private long answers;

        Tally(ServiceDefinition service) {
            for (Slot slot : SurveyResults.questions(service)) {
                Map<String, Long> none = new LinkedHashMap<>();
                slot.options().forEach(o -> none.put(o.label(), 0L));
                counts.put(slot, none);
                texts.put(slot, new ArrayList<>());
            }
        }

        void add(Map<String, String> given) {
            answers++;
            texts.forEach((slot, said) -> {
                String value = given.get(slot.name());
                if (value != null && free(slot) && said.size() < MOST_TEXTS) {
                    said.add(value);
                }
            });
            counts.forEach((slot, count) -> {
                String value = given.get(slot.name());
                if (value != null && !free(slot)) {
                    count.merge(slot.display(value), 1L, Long::sum);
                }
            });
        }

        List<Question> counted() {
            return counts.entrySet().stream()
                    .map(e -> new Question(
                            e.getKey().label(),
                            String.valueOf(e.getKey().ask()),
                            e.getValue(),
                            texts.getOrDefault(e.getKey(), List.of())))
                    .toList();
        }

        private static boolean free(Slot slot) {
            return slot.type() != SlotType.ENUM && slot.type() != SlotType.CONSENT && slot.type() != SlotType.REGION;
        }
    }
}
