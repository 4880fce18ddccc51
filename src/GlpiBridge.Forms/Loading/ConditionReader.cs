using GlpiBridge.Forms.Conditions;

namespace GlpiBridge.Forms.Loading;

/// <summary>Turns the YAML of a condition into a <see cref="Condition"/>, checking that it looks at earlier questions, in a way that they can answer.</summary>
internal sealed class ConditionReader(FormFile file, QuestionRegister register)
{
    /// <param name="document">The condition, or null.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="owner">Id of the question that it is about, or null for a section or a category.</param>
    public Condition? Read(ConditionDocument? document, string place, string? owner = null) =>
        document is null ? null : ReadOne(document, place, owner);

    private Condition ReadOne(ConditionDocument document, string place, string? owner) => document switch
    {
        { All: { Count: > 0 } parts, Any: null, Not: null, Question: null, HasTest: false } => new Condition.AllOf(ReadMany(parts, place + ".all", owner)),
        { Any: { Count: > 0 } parts, All: null, Not: null, Question: null, HasTest: false } => new Condition.AnyOf(ReadMany(parts, place + ".any", owner)),
        { Not: { } part, All: null, Any: null, Question: null, HasTest: false } => new Condition.Negation(ReadOne(part, place + ".not", owner)),
        { Question: { Length: > 0 }, All: null, Any: null, Not: null } => ReadTest(document, place, owner),
        _ => throw file.Error(place, "une condition est soit all, soit any, soit not, soit question avec equals, in, contains ou filled. Gardez une seule de ces formes."),
    };

    private Condition ReadTest(ConditionDocument test, string place, string? owner)
    {
        var id = test.Question!;
        register.ThrowIfNotEarlier(id, place + ".question", owner);
        Condition condition = (test.Equals, test.In, test.Contains, test.Filled) switch
        {
            ({ Length: > 0 } value, null, null, null) => new Condition.OneOf(id, [value]),
            (null, { Count: > 0 } values, null, null) => new Condition.OneOf(id, values),
            (null, null, { Length: > 0 } text, null) => new Condition.Contains(id, text),
            (null, null, null, { } filled) => new Condition.Filled(id, filled),
            _ => throw file.Error(place, $"il faut exactement un test sur « {id} » : equals, in, contains ou filled."),
        };
        if (TestFault.Of(condition, register[id]) is { } fault)
        {
            throw file.Error(place, fault);
        }

        return condition;
    }

    private List<Condition> ReadMany(List<ConditionDocument> parts, string place, string? owner) =>
        [.. parts.Select((part, index) => ReadOne(part, $"{place}[{index}]", owner))];
}
