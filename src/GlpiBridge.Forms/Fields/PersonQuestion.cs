using System.ComponentModel;
using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Forms.Translating;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>
/// Is it the user or somebody else, and then who (type <c>person</c>)? The value is <c>oui</c> (the user) or <c>non</c>; somebody else's name, phone and address
/// are mandatory parts. A user whose phone GLPI does not know may give the number to call back.
/// </summary>
public sealed record PersonQuestion : Question
{
    /// <summary>Value for the user.</summary>
    public const string Self = "oui";

    /// <summary>Value for somebody else.</summary>
    public const string Other = "non";

    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 120;

    /// <summary>The two values, as the page offers them.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = YesNoQuestion.Both;

    /// <summary>Label of somebody else's name.</summary>
    public string NameLabel { get; init; } = "";

    /// <summary>Label of somebody else's phone.</summary>
    public string PhoneLabel { get; init; } = "";

    /// <summary>Label of somebody else's e-mail address.</summary>
    public string EmailLabel { get; init; } = "";

    /// <summary>Label of the user's own phone, asked when GLPI knows none.</summary>
    public string CallbackLabel { get; init; } = "";

    /// <summary>Key of somebody else's name.</summary>
    public string NameKey => Id + ".nom";

    /// <summary>Key of somebody else's phone.</summary>
    public string PhoneKey => Id + ".telephone";

    /// <summary>Key of somebody else's e-mail address.</summary>
    public string EmailKey => Id + ".courriel";

    /// <summary>Key of the user's own phone.</summary>
    public string CallbackKey => Id + ".rappel";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keys => [Id, NameKey, PhoneKey, EmailKey, CallbackKey];

    /// <inheritdoc/>
    public override IEnumerable<string> KeysInUse(FormAnswers answers) => answers.Value(Id) switch
    {
        Other => [Id, NameKey, PhoneKey, EmailKey],
        Self => [Id, CallbackKey],
        _ => [Id],
    };

    /// <summary>The words of the question or of one of its parts.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    public string LabelOf(string key) =>
        key == NameKey ? NameLabel : key == PhoneKey ? PhoneLabel : key == EmailKey ? EmailLabel : key == CallbackKey ? CallbackLabel : Label;

    /// <summary>Somebody else, or null when it is the user.</summary>
    /// <param name="visible">Answers of the visible questions.</param>
    public Contact? PersonOf(FormAnswers visible) => visible.Value(Id) == Other
        ? new Contact(visible.Value(NameKey).Trim(), Text(visible, PhoneKey), Text(visible, EmailKey))
        : null;

    /// <summary>The phone that the user gave for themselves, or null.</summary>
    /// <param name="visible">Answers of the visible questions.</param>
    public string? CallbackOf(FormAnswers visible) => Text(visible, CallbackKey);

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules)
    {
        var answer = Choices.FirstOrDefault(choice => choice.Value == visible.Value(Id))?.Label;
        var details = PersonOf(visible) is { } person ? new[] { person.Name, person.Phone, person.Email } : [CallbackOf(visible)];
        return string.Join('\n', new[] { answer }.Concat(details).OfType<string>().Where(line => line.Length > 0));
    }

    // Whom it was about that time.
    internal override IEnumerable<string> ReadBack(IElement shown) => [];

    internal override IReadOnlyList<Choice> Answers => Choices;

    internal override Question Translated(TranslatedQuestion translation, BuiltInWords builtIn)
    {
        var (words, french) = (translation.Words, BuiltInWords.French);
        return (PersonQuestion)base.Translated(translation, builtIn) with
        {
            Choices = translation.Of(builtIn.YesNo),
            NameLabel = words.NameLabel ?? (NameLabel == french.Name ? builtIn.Name : NameLabel),
            PhoneLabel = words.PhoneLabel ?? (PhoneLabel == french.Phone ? builtIn.Phone : PhoneLabel),
            EmailLabel = words.EmailLabel ?? (EmailLabel == french.Email ? builtIn.Email : EmailLabel),
            CallbackLabel = words.CallbackLabel ?? (CallbackLabel == french.Callback ? builtIn.Callback : CallbackLabel),
        };
    }

    /// <inheritdoc/>
    protected override string MissingKey => "fault.choice";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules) => visible.Value(Id) switch
    {
        Other => [.. Missing(visible), .. CheckOther(visible)],
        Self => CallbackOf(visible) is { } phone && !PhoneQuestion.IsNumber(phone) ? [new AnswerFault(CallbackKey, "fault.phone")] : [],
        _ => [new AnswerFault(Id, "fault.choice")],
    };

    private IEnumerable<AnswerFault> Missing(FormAnswers visible) =>
        new[] { NameKey, PhoneKey, EmailKey }.Where(key => !visible.IsFilled(key)).Select(key => new AnswerFault(key, "fault.required"));

    private IEnumerable<AnswerFault> CheckOther(FormAnswers visible)
    {
        foreach (var fault in ShortTextQuestion.CheckLine(NameKey, visible, MaxName))
        {
            yield return fault;
        }

        if (Text(visible, PhoneKey) is { } phone && !PhoneQuestion.IsNumber(phone))
        {
            yield return new AnswerFault(PhoneKey, "fault.phone");
        }

        if (Text(visible, EmailKey) is { } email && !EmailQuestion.IsAddress(email))
        {
            yield return new AnswerFault(EmailKey, "fault.email");
        }
    }

    private static string? Text(FormAnswers answers, string key) => answers.Value(key).Trim() is { Length: > 0 } text ? text : null;
}

[QuestionType("person")]
internal sealed class PersonDocument : QuestionDocument
{
    [Description("Intitulé du nom de l'autre personne.")]
    public string? NameLabel { get; set; }

    [Description("Intitulé de son téléphone.")]
    public string? PhoneLabel { get; set; }

    [Description("Intitulé de son adresse électronique.")]
    public string? EmailLabel { get; set; }

    [Description("Intitulé du téléphone du demandeur, demandé quand GLPI n'en connaît pas.")]
    public string? CallbackLabel { get; set; }

    public override Question Build(QuestionSource source) => new PersonQuestion
    {
        NameLabel = NameLabel ?? BuiltInWords.French.Name,
        PhoneLabel = PhoneLabel ?? BuiltInWords.French.Phone,
        EmailLabel = EmailLabel ?? BuiltInWords.French.Email,
        CallbackLabel = CallbackLabel ?? BuiltInWords.French.Callback,
    };
}
