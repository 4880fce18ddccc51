using GlpiBridge.Forms;
using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Tests.Forms.Properties;

/// <summary>Forms as no author would write them: every type of question, conditions in conditions, hostile labels.</summary>
internal static class RandomForms
{
    private static readonly Dictionary<string, Func<string, Question>> Makers = new()
    {
        ["short-text"] = _ => new ShortTextQuestion(),
        ["long-text"] = _ => new LongTextQuestion { Outline = "Quand ?" },
        ["rich-text"] = _ => new RichTextQuestion(),
        ["email"] = _ => new EmailQuestion(),
        ["phone"] = _ => new PhoneQuestion(),
        ["url"] = _ => new UrlQuestion(),
        ["date"] = _ => new DateQuestion(),
        ["number"] = _ => new NumberQuestion(),
        ["yes-no"] = _ => new YesNoQuestion(),
        ["radio"] = id => new RadioQuestion(Choices(id)),
        ["checkboxes"] = id => new CheckboxesQuestion(Choices(id)),
        ["dropdown"] = id => new DropdownQuestion(Choices(id)),
        ["urgency"] = id => new UrgencyQuestion([new("5", "Haute " + Mark(id), null), new("1", "Basse " + Mark(id), null)]),
        ["category"] = _ => new CategoryQuestion("Incident"),
        ["asset"] = _ => new AssetQuestion(),
        ["person"] = _ => new PersonQuestion { NameLabel = "Nom", PhoneLabel = "Téléphone", EmailLabel = "Courriel", CallbackLabel = "Rappel" },
        ["files"] = _ => new FilesQuestion(),
        ["information"] = id => new InformationQuestion { Help = Mark(id) },
    };

    // Letters that change in number or kind with their case.
    private static readonly string[] Letters = ["Parme", "PARAPHEUR", "été", "ÉTÉ", "ß", "SS", "İ", "ı", "I", "ſ", "S", "\u212a", "k", "ς", "Σ", "σ", "ᾈ", "ᾀ", "ǅ", "ﬁ", "😀", "𐐀", "𐐨", " ", "\ufeff", "\u0085", "\u00a0"];

    private static readonly string[] Words = [.. Letters, .. HostileTexts.All.Where(text => text.Length > 0)];

    public static IReadOnlyList<string> Types { get; } = [.. Makers.Keys];

    /// <summary>What a technician sees of a question's answer, whatever its type.</summary>
    public static string Mark(string id) => $"⟦{id}⟧";

    public static FormDefinition Build(Tape tape)
    {
        var earlier = new List<Question> { new ShortTextQuestion { Id = "titre", Label = "Titre", Required = true } };
        var sections = new List<FormSection> { new("Début", null, [earlier[0]]) };
        for (var s = tape.Below(4) + 1; s > 0; s--)
        {
            var when = tape.Chance(40) ? Condition(tape, earlier, 3) : null;
            var questions = Enumerable.Range(0, tape.Below(5) + 1).Select(_ => Next(tape, earlier)).ToList();
            sections.Add(new FormSection(tape.Pick(Words), when, questions));
        }

        return new FormDefinition
        {
            Id = "hasard",
            Order = 1,
            Tile = new FormTile("Hasard", "Hasard.", "alert"),
            Title = tape.Pick(Words),
            Sections = sections,
            Ticket = new TicketMapping
            {
                Kind = TicketKind.Incident,
                TitleQuestion = "titre",
                PersonQuestion = IdOf<PersonQuestion>(tape, earlier),
                AvailabilityQuestion = tape.Chance(50) ? IdOf<RichTextQuestion>(tape, earlier) : IdOf<LongTextQuestion>(tape, earlier),
                AssetQuestion = IdOf<AssetQuestion>(tape, earlier),
                Categories = [],
                Template = "incident.html",
            },
        };
    }

    /// <summary>Values that the question, and conditions on it, may well have.</summary>
    public static string Value(Tape tape, Question question) =>
        TestFault.ChoicesOf(question) is { } choices && tape.Chance(90) ? tape.Pick(choices) : tape.Pick(tape.Chance(50) ? Letters : Words);

    private static Question Next(Tape tape, List<Question> earlier)
    {
        var id = $"q{earlier.Count}";
        var made = Makers[tape.Pick(Types)](id);
        var question = made with
        {
            Id = id,
            Label = $"{tape.Pick(Words)} {Mark(id)}",
            Required = tape.Chance(50) && made is not InformationQuestion,
            ShowWhen = tape.Chance(60) ? Condition(tape, earlier, 3) : null,
        };
        earlier.Add(question);
        return question;
    }

    private static Condition Condition(Tape tape, List<Question> earlier, int depth) => depth == 0 ? Test(tape, earlier) : tape.Below(6) switch
    {
        0 => new Condition.AllOf(Parts(tape, earlier, depth)),
        1 => new Condition.AnyOf(Parts(tape, earlier, depth)),
        2 => new Condition.Negation(Condition(tape, earlier, depth - 1)),
        _ => Test(tape, earlier),
    };

    private static List<Condition> Parts(Tape tape, List<Question> earlier, int depth) =>
        [.. Enumerable.Range(0, tape.Below(3) + 1).Select(_ => Condition(tape, earlier, depth - 1))];

    private static Condition Test(Tape tape, List<Question> earlier)
    {
        var question = tape.Pick(earlier);
        return tape.Below(4) switch
        {
            0 => new Condition.OneOf(question.Id, [Value(tape, question)]),
            1 => new Condition.OneOf(question.Id, [Value(tape, question), Value(tape, question)]),
            2 => new Condition.Contains(question.Id, Value(tape, question)),
            _ => new Condition.Filled(question.Id, tape.Chance(50)),
        };
    }

    private static List<Choice> Choices(string id) => [.. "abc".Select(letter => new Choice(letter.ToString(), $"Choix {letter} {Mark(id)} <b>", null))];

    private static string? IdOf<T>(Tape tape, List<Question> questions)
        where T : Question => questions.OfType<T>().ToList() is { Count: > 0 } found ? tape.Pick(found).Id : null;
}
