using System.Text.Json;

namespace GlpiBridge.Forms.Importing.GlpiForms;

/// <summary>Reads the questions and comments of a form of GLPI 11.</summary>
internal sealed class GlpiQuestion(ForeignText text, ImportNotes notes)
{
    private static readonly Dictionary<string, ForeignKind> Kinds = new(StringComparer.Ordinal)
    {
        ["QuestionTypeShortText"] = ForeignKind.Text,
        ["QuestionTypeEmail"] = ForeignKind.Email,
        ["QuestionTypeNumber"] = ForeignKind.Decimal,
        ["QuestionTypeLongText"] = ForeignKind.Area,
        ["QuestionTypeDateTime"] = ForeignKind.Date,
        ["QuestionTypeRequester"] = ForeignKind.Requester,
        ["QuestionTypeObserver"] = ForeignKind.People,
        ["QuestionTypeAssignee"] = ForeignKind.People,
        ["QuestionTypeUrgency"] = ForeignKind.Urgency,
        ["QuestionTypeRequestType"] = ForeignKind.RequestType,
        ["QuestionTypeFile"] = ForeignKind.Files,
        ["QuestionTypeRadio"] = ForeignKind.Radios,
        ["QuestionTypeCheckbox"] = ForeignKind.Checkboxes,
        ["QuestionTypeDropdown"] = ForeignKind.Select,
        ["QuestionTypeItem"] = ForeignKind.Item,
        ["QuestionTypeItemDropdown"] = ForeignKind.Item,
        ["QuestionTypeUserDevice"] = ForeignKind.Device,
    };

    /// <summary>All of them, in the order of the page within their section.</summary>
    public IReadOnlyList<GlpiBlock> ReadAll(JsonElement form) =>
    [
        .. form.Items("questions").Concat(form.Items("comments"))
            .OrderBy(item => item.Number("vertical_rank")).ThenBy(item => item.Number("horizontal_rank"))
            .Select(item => new GlpiBlock(item.Text("id"), item.Text("section_id"), item.Has("type") ? Question(item) : Comment(item))),
    ];

    private ForeignField Comment(JsonElement comment) => Common(comment, ForeignKind.Information, "comment");

    private ForeignField Question(JsonElement question)
    {
        var type = GlpiClass.Last(question.Text("type"));
        var settings = question.Inner("extra_data") is { ValueKind: JsonValueKind.Object } inner ? inner : default;
        var field = Common(question, Kinds.GetValueOrDefault(type, ForeignKind.Unknown), type) with { IsRequired = question.IsTrue("is_mandatory") };
        field = field.Kind switch
        {
            ForeignKind.Date when settings.IsTrue("is_time_enabled") => field with { Kind = settings.Text("is_date_enabled") is "0" ? ForeignKind.Time : ForeignKind.DateTime },
            ForeignKind.Select when settings.IsTrue("is_multiple_dropdown") => field with { Kind = ForeignKind.Checkboxes },
            _ => field,
        };
        field = field.Kind switch
        {
            ForeignKind.Select or ForeignKind.Radios or ForeignKind.Checkboxes => field with { Options = Options(settings) },
            ForeignKind.Item => Item(field, settings),
            _ => field,
        };
        if (question.Text("validation_strategy") is not ("" or "no_validation"))
        {
            notes.Add(field.Label, $"la règle de validation n'est pas reprise ({question.Get("validation_conditions")?.GetRawText() ?? "sans précision"}).");
        }

        return field with { Default = settings.IsTrue("is_default_value_current_time") ? "maintenant" : Default(field, question) };
    }

    private ForeignField Common(JsonElement item, ForeignKind kind, string written)
    {
        var label = text.Line(item.Text("name"), "Question sans intitulé");
        return new ForeignField
        {
            Key = item.Text("uuid") is { Length: > 0 } uuid ? uuid : item.Text("id"),
            Label = label,
            Kind = kind,
            Written = written,
            Help = text.Block(item.Text("description"), label),
            Show = GlpiCondition.Read(item, label, text, notes),
        };
    }

    private List<ForeignOption> Options(JsonElement settings)
    {
        var options = settings.Get("options") switch
        {
            { ValueKind: JsonValueKind.Object } byKey => byKey.EnumerateObject().Select(option => (Key: option.Name, Label: option.Value.Text())),
            { } list => list.Values().Select((option, index) => (Key: index.ToString(System.Globalization.CultureInfo.InvariantCulture), Label: option.Text())),
            _ => [],
        };
        return [.. options.Where(option => option.Label.Trim().Length > 0).Select(option => new ForeignOption(option.Key, text.Line(option.Label, "Réponse sans intitulé")))];
    }

    private ForeignField Item(ForeignField field, JsonElement settings)
    {
        var root = settings.Text("root_items_id");
        var kinds = settings.Get("categories_filter")?.Values().Select(kind => kind.Text()).ToHashSet() ?? [];
        return field with
        {
            ItemType = GlpiClass.Last(settings.Text("itemtype")),
            Depth = settings.Number("subtree_depth"),
            OffersRoot = settings.IsTrue("selectable_tree_root"),
            Root = root.Length > 0 && settings.Number("root_items_id") is null ? text.Block(root, field.Label) : null,
            CategoryKind = (kinds.Contains("incident"), kinds.Contains("request")) switch { (true, false) => TicketKind.Incident, (false, true) => TicketKind.Request, _ => null },
        };
    }

    private string Default(ForeignField field, JsonElement question)
    {
        var values = question.Inner("default_value") is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } inner ? Flat(inner) : [question.Text("default_value")];
        if (field.Options.Count > 0)
        {
            // Keys, in one text or in a list.
            values = values.SelectMany(keys => keys.Split(',')).Select(key => field.Options.FirstOrDefault(option => option.Key == key)?.Label ?? key);
        }
        else if (field.Kind is not ForeignKind.Text)
        {
            values = values.Where(value => value is not "0");
        }

        return text.Block(string.Join(", ", values.Where(value => value.Length > 0)), field.Label);
    }

    private static IEnumerable<string> Flat(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? value.Values().SelectMany(Flat) : [value.Text()];
}
