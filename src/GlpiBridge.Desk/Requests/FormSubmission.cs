using GlpiBridge.Forms.Answers;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Requests;

/// <summary>Answers as the store keeps them, and back.</summary>
public static class FormSubmission
{
    public static FormAnswers AnswersOf(Submission submission)
    {
        var answers = submission.Content.Answers.Aggregate(FormAnswers.Empty, (all, pair) => all.With(pair.Key, pair.Value));
        return submission.Files
            .GroupBy(file => file.QuestionId)
            .Aggregate(answers, (all, group) => all.WithFiles(group.Key, group.Select(file => new AttachedFile(file.Id, file.Name, file.ContentType, file.Length))));
    }

    public static SubmissionContent ContentOf(FormAnswers answers) => new()
    {
        Answers = answers.TextQuestions.ToDictionary(question => question, answers.Values),
    };
}
