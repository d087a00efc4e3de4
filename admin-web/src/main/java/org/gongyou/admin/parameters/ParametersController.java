package org.gongyou.admin.parameters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.admin.audit.AuditLine;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.audit.AuditLog;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.parameter.Parameter;
import org.gongyou.core.parameter.ParameterCode;
import org.gongyou.core.parameter.ParameterCsv;
import org.gongyou.core.parameter.RegionParameters;
import org.gongyou.core.parameter.StoredParameter;
import org.gongyou.intents.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regional parameters: listed, entered, removed, as a table out and in. */
@RestController
@RequestMapping("/api/parameters")
class ParametersController {

    private static final MediaType TABLE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final RegionParameters parameters;
    private final AuditLog audit;

    ParametersController(RegionParameters parameters, AuditLog audit) {
        this.parameters = parameters;
        this.audit = audit;
    }

    /** A parameter that may be kept. */
    record CodeView(String code, String label, String unit, boolean figure) {}

    /** A parameter as the list shows it. */
    record ParameterView(
            long id,
            String region,
            String regionName,
            String code,
            String label,
            String unit,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            @Nullable String sourceUrl,
            String changedBy,
            Instant updatedAt) {}

    /** A parameter as it is entered. */
    record Entered(
            @NotBlank(message = "请填地区代码，全国填 000000") String region,
            @NotNull(message = "请选择参数") ParameterCode code,
            @NotBlank(message = "请填数值或说明") String value,
            @NotNull(message = "请填生效日期") LocalDate from,
            @Nullable LocalDate to,
            @NotBlank(message = "请填出处") String source,
            @Nullable String sourceUrl) {

        Parameter parameter() {
            String url = sourceUrl == null || sourceUrl.isBlank() ? null : sourceUrl.strip();
            return new Parameter(region.strip(), code, value.strip(), from, to, source.strip(), url);
        }
    }

    /** How many were taken. */
    record Taken(int count) {}

    @GetMapping("/codes")
    List<CodeView> codes() {
        return Stream.of(ParameterCode.values())
                .map(c -> new CodeView(c.name(), c.label(), c.unit(), c.kind() == ParameterCode.Kind.FIGURE))
                .toList();
    }

    @GetMapping
    List<ParameterView> list() {
        return parameters.all().stream().map(ParametersController::view).toList();
    }

    @GetMapping(value = "/table", produces = "text/csv")
    ResponseEntity<String> table() {
        String table = ParameterCsv.write(
                parameters.all().stream().map(StoredParameter::parameter).toList());
        ContentDisposition file = ContentDisposition.attachment()
                .filename("region-parameters.csv")
                .build();
        return ResponseEntity.ok()
                .contentType(TABLE)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(table);
    }

    @PostMapping
    @Transactional
    public Taken enter(
            @Valid @RequestBody Entered body, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        return save(List.of(body.parameter()), operator, request);
    }

    @PostMapping(value = "/table", consumes = "text/csv")
    @Transactional
    public Taken take(
            @RequestBody String table, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        return save(ParameterCsv.read(table), operator, request);
    }

    private Taken save(List<Parameter> some, Operator operator, HttpServletRequest request) {
        parameters.save(some, operator.username());
        some.forEach(p -> note(operator, p.region() + "/" + p.code(), p.from() + " " + p.value(), request));
        return new Taken(some.size());
    }

    @DeleteMapping("/{id}")
    @Transactional
    public ResponseEntity<Void> remove(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        if (parameters.remove(id)) {
            note(operator, Long.toString(id), "removed", request);
        }
        return ResponseEntity.noContent().build();
    }

    private void note(Operator operator, String subject, String detail, HttpServletRequest request) {
        audit.write(new AuditLine(
                operator.id(),
                operator.username(),
                Action.CHANGE_PARAMETER,
                "parameter/" + subject,
                detail,
                request.getRemoteAddr()));
    }

    private static ParameterView view(StoredParameter stored) {
        Parameter p = stored.parameter();
        String place = p.region().equals(Parameter.COUNTRY)
                ? "全国"
                : Regions.china().fullName(p.region()).orElse(p.region());
        return new ParameterView(
                stored.id(),
                p.region(),
                place,
                p.code().name(),
                p.code().label(),
                p.code().unit(),
                p.value(),
                p.from(),
                p.to(),
                p.source(),
                p.sourceUrl(),
                stored.changedBy(),
                stored.updatedAt());
    }
}
