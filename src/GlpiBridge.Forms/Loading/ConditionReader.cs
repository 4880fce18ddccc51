using GlpiBridge.Forms.Conditions;

namespace GlpiBridge.Forms.Loading;

/// <summary>Turns the YAML of a condition into a <see cref="Condition"/>, checking that it looks at earlier questions only.</summary>
internal sealed class ConditionReader(FormFile file, IReadOnlySet<string> earlier, IReadOnlySet<string> all)
{
    public Condition? Read(ConditionDocument? document, string place)
    {
        if (document is null)
        {
            return null;
        }

        var condition = ReadOne(document, place);
        foreach (var question in condition.Questions)
        {
            if (!all.Contains(question))
            {
                throw file.Error(place, $"la question « {question} » n'existe pas dans ce formulaire. Corrigez son identifiant.");
            }

            if (!earlier.Contains(question))
            {
                throw file.Error(place, $"la condition regarde « {question} », qui n'est pas posée avant. Une condition ne peut porter que sur une question placée plus haut.");
            }
        }

        return condition;
    }

    private Condition ReadOne(ConditionDocument document, string place) => document switch
    {
        { All: { Count: > 0 } parts, Any: null, Not: null, Question: null } => new Condition.AllOf(ReadMany(parts, place + ".all")),
        { Any: { Count: > 0 } parts, All: null, Not: null, Question: null } => new Condition.AnyOf(ReadMany(parts, place + ".any")),
        { Not: { } part, All: null, Any: null, Question: null } => new Condition.Negation(ReadOne(part, place + ".not")),
        { Question: { Length: > 0 } question, All: null, Any: null, Not: null } => ReadTest(document, question, place),
        _ => throw file.Error(place, "une condition est soit all, soit any, soit not, soit question avec equals, in, contains ou filled."),
    };

    private Condition ReadTest(ConditionDocument test, string question, string place) => (test.Equals, test.In, test.Contains, test.Filled) switch
    {
        ({ Length: > 0 } value, null, null, null) => new Condition.OneOf(question, [value]),
        (null, { Count: > 0 } values, null, null) => new Condition.OneOf(question, values),
        (null, null, { Length: > 0 } text, null) => new Condition.Contains(question, text),
        (null, null, null, { } filled) => new Condition.Filled(question, filled),
        _ => throw file.Error(place, $"il faut exactement un test sur « {question} » : equals, in, contains ou filled."),
    };

    private List<Condition> ReadMany(List<ConditionDocument> parts, string place) =>
        [.. parts.Select((part, index) => ReadOne(part, $"{place}[{index}]"))];
}
