using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Translating;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>A question of a form. Each type of question is one file in this folder and a partial view of the portal.</summary>
public abstract record Question
{
    /// <summary>Identifier, unique in the form: lower-case letters, digits and hyphens.</summary>
    public string Id { get; init; } = "";

    /// <summary>The question as the user reads it, without the star of mandatory ones.</summary>
    public string Label { get; init; } = "";

    /// <summary>The short title that a technician reads over the answer; the label unless the author gave another.</summary>
    public string TicketLabel { get => field.Length > 0 ? field : Label; init; } = "";

    /// <summary>Help under the label, or null.</summary>
    public string? Help { get; init; }

    /// <summary>True when the ticket's body does not repeat the answer.</summary>
    public bool IsHiddenInTicket { get; init; }

    /// <summary>True when the question must be answered wherever it shows.</summary>
    public bool Required { get; init; }

    /// <summary>Condition on earlier answers under which the question must be answered, or null.</summary>
    public Condition? RequiredWhen { get; init; }

    /// <summary>Condition on earlier answers, or null for a question that always shows.</summary>
    public Condition? ShowWhen { get; init; }

    /// <summary>What an empty form shows in the field, or null.</summary>
    public virtual string? InitialValue => null;

    /// <summary>Keys under which <see cref="FormAnswers"/> holds the answer: the identifier, then those of its parts (<c>id.part</c>).</summary>
    public virtual IReadOnlyList<string> Keys => [Id];

    /// <summary>The keys that count for the answers given: a part that does not show never reaches GLPI.</summary>
    /// <param name="answers">All answers, this question's among them.</param>
    public virtual IEnumerable<string> KeysInUse(FormAnswers answers) => Keys;

    /// <summary>True when the question must be answered.</summary>
    /// <param name="visible">Answers of the visible questions.</param>
    public bool IsRequired(FormAnswers visible) => Required || RequiredWhen?.IsMet(visible) is true;

    /// <summary>What is wrong with the answer of a question that shows; empty when it is fine.</summary>
    /// <param name="visible">Answers of the visible questions.</param>
    /// <param name="rules">What the surroundings allow: categories, files.</param>
    public IEnumerable<AnswerFault> Check(FormAnswers visible, AnswerRules rules) =>
        IsAnswered(visible) ? CheckAnswer(visible, rules)
        : IsRequired(visible) ? [new AnswerFault(Id, MissingKey)]
        : [];

    /// <summary>The answer as plain text, for people; "" when there is nothing to say.</summary>
    /// <param name="visible">Answers of the visible questions.</param>
    /// <param name="rules">Gives categories their names.</param>
    public virtual string Display(FormAnswers visible, AnswerRules rules) => visible.Value(Id).Trim();

    /// <summary>The answer as harmless HTML; "" when there is nothing to say.</summary>
    /// <param name="visible">Answers of the visible questions.</param>
    /// <param name="rules">Gives categories their names.</param>
    public virtual string Markup(FormAnswers visible, AnswerRules rules) => HtmlText.Encode(Display(visible, rules));

    /// <summary>The answer out of what <see cref="Markup"/> made of it, as it came back from GLPI; nothing where it cannot be told for certain.</summary>
    /// <param name="shown">What holds the markup.</param>
    internal virtual IEnumerable<string> ReadBack(IElement shown) => [PlainText.Of(shown)];

    /// <summary>The answers that the author offers; none for a question that is answered freely.</summary>
    internal virtual IReadOnlyList<Choice> Answers => [];

    /// <summary>The same question in the words of another language; what is sent stays what it was.</summary>
    /// <param name="translation">What its author says of it in that language.</param>
    /// <param name="builtIn">What it says by itself.</param>
    internal virtual Question Translated(TranslatedQuestion translation, BuiltInWords builtIn) =>
        this with { Label = translation.Words.Label ?? Label, Help = translation.Words.Help ?? Help };

    /// <summary>Key of the sentence shown when a mandatory question has no answer.</summary>
    protected virtual string MissingKey => "fault.required";

    /// <summary>True when there is an answer to check; a prefilled outline left as it was is none.</summary>
    protected virtual bool IsAnswered(FormAnswers visible) => visible.IsFilled(Id);

    /// <summary>What is wrong with an answer that was given.</summary>
    protected abstract IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules);
}
