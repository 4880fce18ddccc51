using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Reads a posted form: the questions of the definition and nothing else that may have been sent along.</summary>
internal static class PostedAnswers
{
    public static string FieldName(Question question) => "r." + question.Id;

    public static FormAnswers Read(FormDefinition form, IFormCollection posted) => form.Questions
        .Where(question => question is not FilesQuestion)
        .Aggregate(FormAnswers.Empty, (answers, question) => answers.With(question.Id, posted[FieldName(question)].AsEnumerable()));

    public static IReadOnlyList<IFormFile> Files(FilesQuestion question, IFormCollection posted) => posted.Files.GetFiles(FieldName(question));
}
