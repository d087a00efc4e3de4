package org.gongyou.channels.wechat.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatApi;
import org.gongyou.channels.wechat.notice.TemplateMapper.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which template each account uses for what; kept for all instances. */
@Service
public class NoticeTemplates {

    private static final Pattern FIELD = Pattern.compile("([^\\n{}]*?)[:：]?\\s*\\{\\{\\s*(\\w+)\\.DATA\\s*}}");
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_ERROR = 255;
    private static final int MOST_FIELDS = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TemplateMapper mapper;
    private final WeChatApi api;
    private final Clock clock;

    NoticeTemplates(TemplateMapper mapper, WeChatApi api, Clock clock) {
        this.mapper = mapper;
        this.api = api;
        this.clock = clock;
    }

    /** What somebody wants an account to use. */
    public record Wish(Way way, String templateId, List<NoticeTemplate.Field> fields, boolean enabled) {}

    /** A template that the account has with the platform, with its fields and what the platform calls them. */
    public record Offered(Way way, String templateId, String title, List<Label> fields) {}

    /** A field and what it is called. */
    public record Label(String name, String label) {}

    /** What the account uses. */
    public List<NoticeTemplate> of(WeChatAccount account) {
        return mapper.findAll(account.name()).stream()
                .map(NoticeTemplates::template)
                .toList();
    }

    /** What the account uses for that, if it is switched on. */
    Optional<NoticeTemplate> find(WeChatAccount account, News news) {
        return of(account).stream()
                .filter(it -> it.news() == news && it.enabled())
                .findFirst();
    }

    /**
     * The templates that the account has with the platform.
     *
     * @throws PlatformRefusal if the platform does not say
     */
    public List<Offered> offered(WeChatAccount account) {
        List<Offered> offered = new ArrayList<>();
        api.get(account, "/cgi-bin/template/get_all_private_template")
                .path("template_list")
                .forEach(it -> offered.add(offered(Way.TEMPLATE, "template_id", it)));
        api.get(account, "/wxaapi/newtmpl/gettemplate")
                .path("data")
                .forEach(it -> offered.add(offered(Way.SUBSCRIPTION, "priTmplId", it)));
        return offered;
    }

    /**
     * Has an account use a template.
     *
     * @return what is wrong with it, in Chinese; if anything is, nothing has changed
     */
    @Transactional
    public List<String> use(WeChatAccount account, News news, Wish wish, String by) {
        List<String> faults = faults(account, wish);
        if (faults.isEmpty()) {
            mapper.delete(account.name(), news);
            String fields = JSON.writeValueAsString(wish.fields());
            mapper.insert(
                    account.name(),
                    new Row(
                            news,
                            wish.way(),
                            wish.templateId().strip(),
                            fields,
                            wish.enabled(),
                            clock.instant(),
                            by,
                            null));
        }
        return faults;
    }

    /** Notes what the platform says against a template; null if it takes it. */
    void noteError(WeChatAccount account, News news, @Nullable String error) {
        mapper.noteError(
                account.name(),
                news,
                error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR));
    }

    private static List<String> faults(WeChatAccount account, Wish wish) {
        List<String> faults = new ArrayList<>();
        if (account.kind() != WeChatAccount.Kind.VERIFIED_SERVICE) {
            faults.add("只有已认证的服务号能发模板消息和订阅通知");
        }
        if (wish.templateId().isBlank() || wish.templateId().length() > LONGEST_ID) {
            faults.add("请填写模板编号，在公众平台的模板列表里");
        }
        if (wish.fields().isEmpty() || wish.fields().size() > MOST_FIELDS) {
            faults.add("模板的每个字段都要填上内容");
        }
        Set<String> names = new HashSet<>();
        wish.fields().stream()
                .filter(field -> !names.add(field.name()))
                .forEach(field -> faults.add("字段 " + field.name() + " 填了两次"));
        wish.fields().forEach(field -> faults.addAll(FieldRule.faults(field)));
        return faults;
    }

    private static Offered offered(Way way, String id, JsonNode template) {
        List<Label> fields = FIELD.matcher(template.path("content").asString(""))
                .results()
                .map(found -> new Label(found.group(2), found.group(1).strip()))
                .toList();
        return new Offered(
                way, template.path(id).asString(""), template.path("title").asString(""), fields);
    }

    private static NoticeTemplate template(Row row) {
        List<NoticeTemplate.Field> fields = JSON.readValue(row.fields(), new TypeReference<>() {});
        return new NoticeTemplate(
                row.news(),
                row.way(),
                row.templateId(),
                fields,
                row.enabled(),
                row.changedAt(),
                row.changedBy(),
                row.lastError());
    }
}
