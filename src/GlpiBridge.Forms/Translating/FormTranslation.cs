using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Translating;

/// <summary>Says a form in another language: what agents read, and nothing of what is sent.</summary>
public static class FormTranslation
{
    /// <summary>Reads a translation.</summary>
    /// <param name="name">File name below <c>forms/</c>, for messages, for example <c>en/incident.yaml</c>.</param>
    /// <param name="yaml">Text of the file.</param>
    /// <param name="form">The form that it is of.</param>
    /// <param name="language">The language, for example <c>en</c>.</param>
    /// <returns>The same form in other words.</returns>
    /// <exception cref="FormFileException">It names something that the form does not have; the message says where, and what to do.</exception>
    public static FormDefinition Read(string name, string yaml, FormDefinition form, string language)
    {
        var file = TranslationFile.Parse(name, yaml);
        var document = file.Document;
        var titles = Titles(file, form);
        var questions = Questions(file, form);
        var builtIn = BuiltInWords.Of(language);
        return form with
        {
            Tile = form.Tile with { Title = document.Tile?.Title ?? form.Tile.Title, Sentence = document.Tile?.Sentence ?? form.Tile.Sentence },
            Title = document.Title ?? form.Title,
            Introduction = document.Introduction ?? form.Introduction,
            Closing = document.Closing ?? form.Closing,
            Sections =
            [
                .. form.Sections.Select(section => section with
                {
                    Title = titles.GetValueOrDefault(section.Title, section.Title),
                    Questions = [.. section.Questions.Select(question => question.Translated(questions.GetValueOrDefault(question.Id, TranslatedQuestion.Nothing), builtIn))],
                }),
            ],
        };
    }

    private static Dictionary<string, string> Titles(TranslationFile file, FormDefinition form)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = form.Sections.Select(section => section.Title).ToList();
        foreach (var (section, index) in (file.Document.Sections ?? []).Select((section, index) => (section, index)))
        {
            var place = $"sections[{index}]";
            var title = Known(file, section.Section, known, $"{place}.section", "section");
            if (!titles.TryAdd(title, file.Needed(section.Title, $"{place}.title")))
            {
                throw Twice(file, $"{place}.section", title);
            }
        }

        return titles;
    }

    private static Dictionary<string, TranslatedQuestion> Questions(TranslationFile file, FormDefinition form)
    {
        var questions = new Dictionary<string, TranslatedQuestion>(StringComparer.Ordinal);
        var known = form.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        foreach (var (words, index) in (file.Document.Questions ?? []).Select((words, index) => (words, index)))
        {
            var place = $"questions[{index}]";
            var id = Known(file, words.Id, known.Keys, $"{place}.id", "question");
            ThrowIfOfNoUse(file, known[id], words, place);
            if (!questions.TryAdd(id, new TranslatedQuestion(words)))
            {
                throw Twice(file, $"{place}.id", id);
            }
        }

        return questions;
    }

    private static void ThrowIfOfNoUse(TranslationFile file, Question question, TranslatedQuestionDocument words, string place)
    {
        foreach (var (choice, index) in (words.Choices ?? []).Select((choice, index) => (choice, index)))
        {
            Known(file, choice.Value, question.Answers.Select(answer => answer.Value), $"{place}.choices[{index}].value", "réponse");
            file.Needed(choice.Label, $"{place}.choices[{index}].label");
        }

        (string Key, bool Misplaced)[] proper =
        [
            ("unit", words.Unit is not null && question is not NumberQuestion { Unit: not null }),
            ("name-label", words.NameLabel is not null && question is not PersonQuestion),
            ("phone-label", words.PhoneLabel is not null && question is not PersonQuestion),
            ("email-label", words.EmailLabel is not null && question is not PersonQuestion),
            ("callback-label", words.CallbackLabel is not null && question is not PersonQuestion),
        ];
        if (proper.FirstOrDefault(key => key.Misplaced).Key is { } misplaced)
        {
            throw file.Error($"{place}.{misplaced}", $"la question « {question.Id} » n'a rien de tel en français. Retirez cette clé.");
        }
    }

    private static string Known(TranslationFile file, string? word, IEnumerable<string> known, string place, string what)
    {
        var needed = file.Needed(word, place);
        return known.Contains(needed, StringComparer.Ordinal)
            ? needed
            : throw file.Error(place, $"le formulaire n'a pas de {what} « {needed} ».{Nearest.Suggestion(needed, known)} Reprenez ce que le formulaire écrit, ou retirez cet élément.");
    }

    private static FormFileException Twice(TranslationFile file, string place, string word) => file.Error(place, $"« {word} » est traduit deux fois. Gardez une seule traduction.");
}
