using System.Text.Json;
using System.Text.RegularExpressions;

namespace GlpiBridge.Forms.Importing.GlpiForms;

/// <summary>Reads what GLPI 11 makes of the answers. Of several destinations the first ticket is kept.</summary>
internal sealed partial class GlpiDestination(IReadOnlyList<GlpiBlock> blocks, ForeignText text, ImportNotes notes)
{
    private const string Prefix = "glpi-form-destination-commonitilfield-";

    private static readonly string[] Understood = ["titlefield", "contentfield", "requesttypefield", "itilcategoryfield", "urgencyfield"];

    // What the portal does too, or leaves to GLPI.
    private static readonly string[] Usual =
        ["", "form_filler", "from_template", "default_template", "last_valid_answer", "all_valid_answers", "no_validation", "no_followup", "no_task"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["requesterfield"] = "le demandeur",
        ["observerfield"] = "les observateurs",
        ["assigneefield"] = "l'attribution",
        ["entityfield"] = "l'entité",
        ["locationfield"] = "le lieu",
        ["associateditemsfield"] = "les éléments associés",
        ["templatefield"] = "le gabarit",
        ["validationfield"] = "la demande de validation",
        ["itilfollowupfield"] = "le suivi",
        ["itiltaskfield"] = "la tâche",
        ["requestsourcefield"] = "la source de la demande",
        ["linkeditilobjectsfield"] = "les tickets liés",
        ["slattofield"] = "le SLA de prise en charge",
        ["slattrfield"] = "le SLA de résolution",
        ["olattofield"] = "l'OLA de prise en charge",
        ["olattrfield"] = "l'OLA de résolution",
    };

    public ForeignTicket? Read(JsonElement form)
    {
        var destinations = form.Items("destinations").ToList();
        var kept = destinations.FindIndex(destination => GlpiClass.Last(destination.Text("itemtype")) == "FormDestinationTicket");
        foreach (var other in destinations.Where((_, index) => index != kept))
        {
            notes.AddOtherTarget(text.Line(other.Text("name"), "sans nom"), GlpiClass.Last(other.Text("itemtype")));
        }

        return kept < 0 ? null : Ticket(destinations[kept], destinations[kept].Inner("config") ?? default);
    }

    private ForeignTicket Ticket(JsonElement destination, JsonElement config)
    {
        NoteRest(config);
        var (title, kind, urgency) = (Field(config, "titlefield").Text("value"), Field(config, "requesttypefield"), Field(config, "urgencyfield"));
        return new ForeignTicket
        {
            Kind = kind.Text("strategy") is "specific_value" ? kind.Text("specific_request_type") switch { "1" => TicketKind.Incident, "2" => TicketKind.Request, _ => null } : null,
            KindFrom = kind.Text("strategy") is "specific_value" or "from_template" ? null : blocks.LastOrDefault(block => block.Field.Kind is ForeignKind.RequestType)?.Field.Label,
            TitleFields = [.. Answer().Matches(title).Select(match => KeyOf(match.Groups[1].Value))],
            FixedTitle = WholeAnswer().IsMatch(title.Trim()) ? null : title.Length > 0 ? text.Block(title, "Titre du ticket") : "nom du formulaire",
            FixedContent = config.Text($"{Prefix}contentfield_auto") is "0" ? text.Block(Field(config, "contentfield").Text("value"), "Corps du ticket") : null,
            UrgencyField = urgency.Text("strategy") switch
            {
                "" or "last_valid_answer" => blocks.LastOrDefault(block => block.Field.Kind is ForeignKind.Urgency)?.Field.Key,
                "specific_answer" => KeyOf(urgency.Text("specific_question_id")),
                _ => null,
            },
            FixedUrgency = urgency.Text("strategy") is "specific_value" ? urgency.Text("specific_urgency_value") : null,
            AssetField = Field(config, "associateditemsfield").Get("specific_question_ids")?.Values().Select(id => KeyOf(id.Text())).FirstOrDefault(),
            Categories = Categories(Field(config, "itilcategoryfield")),
            IsConditional = destination.Text("creation_strategy") is not ("" or "always_created"),
        };
    }

    private List<ForeignCategory> Categories(JsonElement field) => field.Text("strategy") switch
    {
        "specific_value" => [new ForeignCategory(null, text.Block(field.Text("specific_itilcategory_id"), "Catégorie"))],
        "specific_answer" => [new ForeignCategory(KeyOf(field.Text("specific_question_id")), null)],
        _ => [.. blocks.Where(block => block.Field.IsCategory).Reverse().Select(block => new ForeignCategory(block.Field.Key, null))],
    };

    private void NoteRest(JsonElement config)
    {
        foreach (var property in config.ValueKind is JsonValueKind.Object ? config.EnumerateObject().AsEnumerable() : [])
        {
            var name = property.Name.StartsWith(Prefix, StringComparison.Ordinal) ? property.Name[Prefix.Length..] : property.Name;
            if (name.EndsWith("_auto", StringComparison.Ordinal) || Understood.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            var strategies = (property.Value.Get("strategies") ?? property.Value.Get("strategy"))?.Values().Select(strategy => strategy.Text()).ToList() ?? [];
            if (!strategies.All(strategy => Usual.Contains(strategy, StringComparer.Ordinal)))
            {
                notes.AddOfTicket(Names.GetValueOrDefault(name, name), string.Join(", ", strategies));
            }
        }
    }

    private static JsonElement Field(JsonElement config, string name) => config.Get(Prefix + name) ?? default;

    private string KeyOf(string id) => blocks.FirstOrDefault(block => block.Id == id && block.Field.Written != "comment")?.Field.Key ?? id;

    [GeneratedRegex(@"<span[^>]*data-form-tag-value=""(\d+)""[^>]*AnswerTagProvider""[^>]*>")]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(?:<p>)?\s*<span[^>]*AnswerTagProvider""[^>]*>[^<]*</span>\s*(?:</p>)?$")]
    private static partial Regex WholeAnswer();
}
