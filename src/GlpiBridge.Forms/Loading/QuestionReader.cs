using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>Turns the YAML of a question into the record of its type. A new type is one more line in <see cref="Types"/>.</summary>
internal sealed class QuestionReader(FormFile file)
{
    private static readonly Dictionary<string, Func<QuestionReader, QuestionDocument, string, Condition?, Question>> Types = new(StringComparer.Ordinal)
    {
        ["short-text"] = (reader, d, place, when) => reader.Named(d, place, when, new ShortTextQuestion { Id = "", Label = "", MaxLength = d.MaxLength ?? 255 }),
        ["long-text"] = (reader, d, place, when) => reader.Named(d, place, when, new LongTextQuestion
        {
            Id = "",
            Label = "",
            Outline = d.Outline,
            Rows = d.Rows ?? 6,
            MaxLength = d.MaxLength ?? 20_000,
        }),
        ["email"] = (reader, d, place, when) => reader.Named(d, place, when, new EmailQuestion { Id = "", Label = "" }),
        ["phone"] = (reader, d, place, when) => reader.Named(d, place, when, new PhoneQuestion { Id = "", Label = "" }),
        ["yes-no"] = (reader, d, place, when) => reader.Named(d, place, when, new YesNoQuestion { Id = "", Label = "" }),
        ["radio"] = (reader, d, place, when) => reader.Named(d, place, when, new RadioQuestion(reader.Choices(d, place)) { Id = "", Label = "" }),
        ["urgency"] = (reader, d, place, when) => reader.Named(d, place, when, new UrgencyQuestion(reader.Levels(d, place)) { Id = "", Label = "" }),
        ["category"] = (reader, d, place, when) => reader.Named(d, place, when, new CategoryQuestion(reader.Needed(d.Root, place + ".root")) { Id = "", Label = "" }),
        ["files"] = (reader, d, place, when) => reader.Named(d, place, when, new FilesQuestion { Id = "", Label = "", MaxFiles = d.MaxFiles ?? 20 }),
    };

    public Question Read(QuestionDocument document, string place, Condition? when)
    {
        var type = Needed(document.Type, place + ".type");
        return Types.TryGetValue(type, out var make)
            ? make(this, document, place, when)
            : throw file.Error(place + ".type", $"type de question inconnu « {type} ». Types possibles : {string.Join(", ", Types.Keys)}.");
    }

    public string Needed(string? value, string place) =>
        string.IsNullOrWhiteSpace(value) ? throw file.Error(place, "cette clé est obligatoire et n'a pas de valeur.") : value.Trim();

    private Question Named(QuestionDocument document, string place, Condition? when, Question question) => question with
    {
        Id = Needed(document.Id, place + ".id"),
        Label = Needed(document.Label, place + ".label"),
        Help = document.Help,
        Required = document.Required,
        ShowWhen = when,
    };

    private List<Choice> Choices(QuestionDocument document, string place)
    {
        if (document.Choices is not { Count: > 1 } choices)
        {
            throw file.Error(place + ".choices", "il faut au moins deux réponses possibles.");
        }

        var read = choices.Select((choice, index) => new Choice(
            Needed(choice.Value, $"{place}.choices[{index}].value"),
            Needed(choice.Label, $"{place}.choices[{index}].label"),
            choice.Help)).ToList();
        return read.DistinctBy(choice => choice.Value).Count() == read.Count
            ? read
            : throw file.Error(place + ".choices", "deux réponses ont la même valeur.");
    }

    private List<Choice> Levels(QuestionDocument document, string place)
    {
        var levels = Choices(document, place);
        return levels.All(level => level.Value is "1" or "2" or "3" or "4" or "5")
            ? levels
            : throw file.Error(place + ".choices", "les valeurs d'une urgence sont celles de GLPI : 5 (très haute) à 1 (très basse).");
    }
}
