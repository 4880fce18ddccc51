using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Tests.Forms.Properties;

/// <summary>What a browser might send for a form, blank values and hostile texts among it.</summary>
internal sealed record RandomAnswers(IReadOnlyDictionary<string, IReadOnlyList<string>> Texts, IReadOnlyDictionary<string, IReadOnlyList<AttachedFile>> Files)
{
    /// <summary>Takes everything, so that the rendering is tried with everything.</summary>
    public static AnswerRules Rules { get; } = new()
    {
        CategoryName = (question, value) => $"{question.Root} > {value} {RandomForms.Mark(question.Id)}",
        AssetName = number => number.Length % 2 == 0 ? number : null,
        Extensions = new HashSet<string> { "pdf" },
        MaxFileBytes = 1_000_000,
    };

    public FormAnswers Answers => Files.Aggregate(
        Texts.Aggregate(FormAnswers.Empty, (all, text) => all.With(text.Key, text.Value)), (all, files) => all.WithFiles(files.Key, files.Value));

    /// <param name="form">The form.</param>
    /// <param name="tape">The choices.</param>
    /// <param name="marked">True puts the question's mark into every text.</param>
    public static RandomAnswers Build(FormDefinition form, Tape tape, bool marked)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>();
        var files = new Dictionary<string, IReadOnlyList<AttachedFile>>();
        foreach (var question in form.Questions.Where(question => tape.Chance(75) && question is not InformationQuestion))
        {
            if (question is FilesQuestion)
            {
                files[question.Id] = [ShippedForms.File($"{RandomForms.Value(tape, question)} {RandomForms.Mark(question.Id)}.pdf")];
                continue;
            }

            texts[question.Id] = [.. Enumerable.Range(0, tape.Below(2) + 1).Select(_ => Value(question))];
            if (question is PersonQuestion person && texts[person.Id] is [PersonQuestion.Self or PersonQuestion.Other])
            {
                foreach (var key in person.Keys.Skip(1))
                {
                    texts[key] = [Value(new ShortTextQuestion { Id = person.Id })];
                }
            }
        }

        return new RandomAnswers(texts, files);

        string Value(Question question) => GlpiBridge.Forms.Loading.TestFault.ChoicesOf(question) is null && marked
            ? RandomForms.Value(tape, question) + RandomForms.Mark(question.Id)
            : RandomForms.Value(tape, question);
    }
}
