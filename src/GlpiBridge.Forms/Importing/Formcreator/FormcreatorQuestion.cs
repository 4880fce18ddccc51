using System.Text.Json;

namespace GlpiBridge.Forms.Importing.Formcreator;

/// <summary>Reads one question of Formcreator.</summary>
internal sealed class FormcreatorQuestion(ForeignText text, ImportNotes notes)
{
    private static readonly Dictionary<string, ForeignKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = ForeignKind.Text,
        ["textarea"] = ForeignKind.Area,
        ["email"] = ForeignKind.Email,
        ["integer"] = ForeignKind.Integer,
        ["float"] = ForeignKind.Decimal,
        ["date"] = ForeignKind.Date,
        ["datetime"] = ForeignKind.DateTime,
        ["time"] = ForeignKind.Time,
        ["select"] = ForeignKind.Select,
        ["radios"] = ForeignKind.Radios,
        ["checkboxes"] = ForeignKind.Checkboxes,
        ["multiselect"] = ForeignKind.Checkboxes,
        ["urgency"] = ForeignKind.Urgency,
        ["requesttype"] = ForeignKind.RequestType,
        ["dropdown"] = ForeignKind.Item,
        ["glpiselect"] = ForeignKind.Item,
        ["actor"] = ForeignKind.People,
        ["file"] = ForeignKind.Files,
        ["description"] = ForeignKind.Information,
        ["hidden"] = ForeignKind.Hidden,
        ["hostname"] = ForeignKind.Hidden,
        ["ip"] = ForeignKind.Hidden,
    };

    public ForeignField Read(JsonElement question)
    {
        var type = question.Text("fieldtype");
        var field = new ForeignField
        {
            Key = question.Text("uuid") is { Length: > 0 } uuid ? uuid : question.Text("id"),
            Label = text.Line(question.Text("name"), "Question sans intitulé"),
            Kind = Kinds.GetValueOrDefault(type, ForeignKind.Unknown),
            Written = type,
            IsRequired = question.IsTrue("required"),
        };
        field = field with
        {
            Help = text.Block(question.Text("description"), field.Label),
            Show = FormcreatorCondition.Read(question, field.Label, text, notes),
        };
        field = Limited(field, question);
        field = field.Kind switch
        {
            ForeignKind.Select or ForeignKind.Radios or ForeignKind.Checkboxes => field with { Options = Options(question, field.Label) },
            ForeignKind.Item => Item(field, question),
            _ => field,
        };
        return field with { Default = Default(field, question) };
    }

    private List<ForeignOption> Options(JsonElement question, string label)
    {
        var written = question.Text("values");
        var inner = question.Inner("values");
        if (inner is null && written.TrimStart().StartsWith('['))
        {
            notes.Add(label, "la liste des réponses possibles est cassée dans l'export. Relisez-les.");
        }

        // At first a text with one answer a line.
        var values = inner?.Values().Select(value => value.Text()) ?? written.Split(["\\r\\n", "\r\n", "\n"], StringSplitOptions.None);
        return [.. values.Where(value => value.Trim().Length > 0).Select(value => text.Line(value, "Réponse sans intitulé")).Select(value => new ForeignOption(value, value))];
    }

    private ForeignField Item(ForeignField field, JsonElement question)
    {
        var settings = question.Inner("values") is { ValueKind: JsonValueKind.Object } inner ? inner : default;
        var item = new[] { question.Text("itemtype"), settings.Text("itemtype") }.FirstOrDefault(name => name.Length > 0)
            ?? (settings.ValueKind is JsonValueKind.Undefined ? question.Text("values") : "");
        field = field with
        {
            ItemType = item,
            Depth = settings.Number("show_tree_depth") ?? settings.Number("show_ticket_categories_depth"),
            OffersRoot = settings.IsTrue("selectable_tree_root"),
            CategoryKind = settings.Text("show_ticket_categories") switch { "incident" => TicketKind.Incident, "request" => TicketKind.Request, _ => null },
        };
        if (field.IsCategory && (settings.Number("show_tree_root") ?? settings.Number("show_ticket_categories_root")) is > 0 and { } root)
        {
            notes.Add(field.Label, $"les catégories proposées sont celles qui se trouvent sous la catégorie numéro {root} de GLPI.");
        }

        return field;
    }

    private ForeignField Limited(ForeignField field, JsonElement question)
    {
        // In the question itself at first, then in lists that each version names in its own way.
        foreach (var limit in question.Get("_parameters") is { } parameters ? parameters.Values().SelectMany(list => list.Values()).Prepend(question) : [question])
        {
            if (limit.Text("regex") is { Length: > 0 } regex)
            {
                notes.Add(field.Label, $"l'expression régulière {regex} n'est pas reprise : la réponse n'est pas vérifiée par elle.");
            }

            if (limit.Text("filter") is { Length: > 0 } and not "[]" and var filter)
            {
                notes.Add(field.Label, $"le filtre {filter} n'est pas repris.");
            }

            if (limit.Number("range_min") is { } min && limit.Number("range_max") is { } max && (min, max) is not (0, 0))
            {
                field = field with { Min = min, Max = max < min ? null : max };
            }
        }

        return field;
    }

    private string Default(ForeignField field, JsonElement question)
    {
        var written = question.Text("default_values");
        return field.Kind switch
        {
            _ when written.Length == 0 || written is "[]" => "",
            ForeignKind.Area or ForeignKind.Hidden => text.Block(written, field.Label),
            ForeignKind.Checkboxes or ForeignKind.People => text.Block(string.Join(", ", question.Inner("default_values")?.Values().Select(value => value.Text()) ?? [written]), field.Label),
            ForeignKind.Item or ForeignKind.RequestType or ForeignKind.Urgency when written is "0" => "",
            ForeignKind.Item => $"objet numéro {written}",
            _ => text.Block(written, field.Label),
        };
    }
}
