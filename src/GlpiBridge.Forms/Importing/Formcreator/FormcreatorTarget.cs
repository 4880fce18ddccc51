using System.Text.Json;
using System.Text.RegularExpressions;

namespace GlpiBridge.Forms.Importing.Formcreator;

/// <summary>Reads what Formcreator makes of the answers. Of several targets the first ticket is kept.</summary>
internal sealed partial class FormcreatorTarget(IReadOnlyList<ForeignField> fields, ForeignText text, ImportNotes notes)
{
    private const string TicketTarget = "PluginFormcreatorTargetTicket";

    private static readonly (string Key, string What)[] Rules =
    [
        ("due_date_rule", "l'échéance"),
        ("tag_type", "les étiquettes"),
        ("location_rule", "le lieu"),
        ("contract_rule", "le contrat"),
        ("sla_rule", "le SLA"),
        ("ola_rule", "l'OLA"),
        ("commonitil_validation_rule", "la demande de validation"),
        ("destination_entity", "l'entité"),
    ];

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["1"] = "le demandeur",
        ["requester"] = "le demandeur",
        ["2"] = "l'observateur",
        ["observer"] = "l'observateur",
        ["3"] = "l'attribution",
        ["assigned"] = "l'attribution",
        ["4"] = "le fournisseur",
        ["supplier"] = "le fournisseur",
    };

    public ForeignTicket? Read(JsonElement form)
    {
        var targets = Targets(form).ToList();
        var kept = targets.FirstOrDefault(target => target.Type == TicketTarget);
        foreach (var other in targets.Where(target => target != kept))
        {
            notes.AddOtherTarget(text.Line(other.Name, "sans nom"), other.Type);
        }

        return kept is null ? null : Ticket(kept.Data);
    }

    // By class since 2.9, before in a list.
    private static IEnumerable<Target> Targets(JsonElement form) => form.Get("_targets") switch
    {
        { ValueKind: JsonValueKind.Object } byType => byType.EnumerateObject().SelectMany(type => type.Value.Values().Select(target => new Target(type.Name, target.Text("name"), target))),
        { } list => list.Values().Select(target => new Target(target.Text("itemtype"), target.Text("name"), target.Get("_data") ?? target)),
        _ => [],
    };

    private ForeignTicket Ticket(JsonElement target)
    {
        NoteRest(target);
        var title = target.Text(target.Has("target_name") ? "target_name" : "name");
        var content = Readable(target.Text(target.Has("content") ? "content" : "comment"), "Corps du ticket");
        return new ForeignTicket
        {
            Kind = target.Text("type_rule") is "1" ? target.Text("type_question") switch { "1" => TicketKind.Incident, "2" => TicketKind.Request, _ => null } : null,
            KindFrom = target.Text("type_rule") is "2" ? LabelOf(target.Text("type_question")) : null,
            TitleFields = [.. Answer().Matches(title).Select(match => match.Groups[1].Value)],
            FixedTitle = WholeAnswer().IsMatch(title.Trim()) ? null : Readable(title, "Titre du ticket"),
            FixedContent = content is "##FULLFORM##" ? null : content,
            UrgencyField = target.Text("urgency_rule") is "3" or "answer" ? target.Text("urgency_question") : null,
            FixedUrgency = target.Text("urgency_rule") is "2" or "specific" ? target.Text("urgency_question") : null,
            AssetField = target.Text("associate_rule") is "3" or "answer" ? target.Text("associate_question") : null,
            Categories = Categories(target),
            IsConditional = FormcreatorCondition.HasRule(target) && target.Items("_conditions").Any(),
        };
    }

    private string Readable(string written, string place) => text.Block(Tag().Replace(written, match => $"[{LabelOf(match.Groups[1].Value)}]"), place);

    private List<ForeignCategory> Categories(JsonElement target)
    {
        switch (target.Text("category_rule"))
        {
            case "3" or "answer":
                return [new ForeignCategory(target.Text("category_question"), null)];
            case "4" or "last_answer":
                return [.. fields.Where(field => field.IsCategory).Reverse().Select(field => new ForeignCategory(field.Key, null))];
            case "2" or "specific":
                notes.Add($"Catégorie : elle était toujours celle de numéro {target.Text("category_question")}. Ajoutez sous ticket « categories: » puis « - path: » avec son nom complet dans GLPI.");
                break;
        }

        return [];
    }

    private void NoteRest(JsonElement target)
    {
        foreach (var (key, what) in Rules.Where(rule => target.Text(rule.Key) is not ("" or "0" or "1" or "none" or "current")))
        {
            notes.AddOfTicket(what, $"{key} = {target.Text(key)}");
        }

        notes.AddIf(target.Text("associate_rule") is "2" or "specific", "Ticket, les éléments associés d'office : pas d'équivalent.");
        notes.AddIf(target.Items("_ticket_relations").Any(), "Ticket, les liens vers d'autres tickets : pas d'équivalent.");
        if (target.Text("_tickettemplate") is { Length: > 0 } template)
        {
            notes.Add($"Ticket : le gabarit « {template} » n'est pas repris ; le portail suit celui de la catégorie ou de l'entité.");
        }

        foreach (var actor in target.Items("_actors").Where(actor => !IsAuthor(actor)))
        {
            var role = actor.Text("actor_role");
            notes.AddOfTicket(Roles.GetValueOrDefault(role, role), LabelOf(actor.Text("actor_value")));
        }
    }

    // Who fills the form in asks for the ticket, here as there.
    private static bool IsAuthor(JsonElement actor) => actor.Text("actor_role") is "1" or "requester" && actor.Text("actor_type") is "1" or "creator";

    private string LabelOf(string key) => fields.FirstOrDefault(field => field.Key == key)?.Label ?? (key.Length > 0 ? key : "sans précision");

    private sealed record Target(string Type, string Name, JsonElement Data);

    [GeneratedRegex("##answer_([^#]+)##")]
    private static partial Regex Answer();

    [GeneratedRegex("^##answer_[^#]+##$")]
    private static partial Regex WholeAnswer();

    [GeneratedRegex("##(?:answer|question)_([^#]+)##")]
    private static partial Regex Tag();
}
