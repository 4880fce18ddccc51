using System.Text.Json;
using System.Text.Json.Serialization;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Cli.Forms;

/// The answers of a file as the portal would hold them.
internal sealed record AnswersFile(FormAnswers Answers, Contact Caller, IReadOnlyDictionary<string, string> Assets)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="PreviewException">The file cannot be read, or answers questions that the form does not ask.</exception>
    public static AnswersFile Read(string path, FormDefinition form)
    {
        var document = Parse(path);
        ThrowIfUnknown(path, document.Answers.Keys, form.Questions.Where(question => question is not FilesQuestion).SelectMany(question => question.Keys));
        ThrowIfUnknown(path, document.Files.Keys, form.Questions.Where(question => question is FilesQuestion or RichTextQuestion).Select(question => question.Id));

        var answers = document.Files.Aggregate(FormAnswers.Empty, (all, files) => all.WithFiles(files.Key, files.Value.Select(File)));
        foreach (var (key, given) in document.Answers)
        {
            var rich = form.Questions.OfType<RichTextQuestion>().FirstOrDefault(question => question.Id == key);
            answers = answers.With(key, rich is null ? given.Values : given.Values.Select(text => Formatted(text, answers.Files(key))));
        }

        return new AnswersFile(answers, new Contact(document.Caller.Name, document.Caller.Phone, document.Caller.Email), document.Assets);
    }

    private static AnswersDocument Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<AnswersDocument>(System.IO.File.ReadAllText(path), Options)
                ?? throw new PreviewException($"{path} : le fichier est vide. Écrivez-y {{ \"answers\": {{ … }} }}.");
        }
        catch (JsonException wrong)
        {
            throw new PreviewException(
                $"{path}:{(wrong.LineNumber ?? 0) + 1} {wrong.Path} : ce n'est pas un fichier de réponses. Écrivez {{ \"answers\": {{ \"question\": \"réponse\" }} }}, et au besoin \"files\", \"caller\" et \"assets\".", wrong);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new PreviewException($"{path} : lecture impossible ({wrong.Message}).", wrong);
        }
    }

    private static void ThrowIfUnknown(string path, IEnumerable<string> given, IEnumerable<string> known)
    {
        var keys = known.ToList();
        if (given.FirstOrDefault(key => !keys.Contains(key, StringComparer.Ordinal)) is { } unknown)
        {
            throw new PreviewException($"{path} : le formulaire ne pose pas la question « {unknown} ». Questions possibles : {string.Join(", ", keys)}.");
        }
    }

    private static AttachedFile File(string name) => new(Guid.NewGuid(), name, "application/octet-stream", 1);

    // Pictures are named in the text by their files: <img src="capture.png">.
    private static string Formatted(string text, IReadOnlyList<AttachedFile> files) => text.TrimStart().StartsWith('<')
        ? RichText.Clean(text, source => files.FirstOrDefault(file => file.Name == source)?.Id)
        : RichText.FromPlain(text);
}
