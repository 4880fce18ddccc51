using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>Where a question stands in its file: reads values and refuses them in an administrator's words.</summary>
internal sealed class QuestionSource(FormFile file, string place)
{
    public FormFileException Error(string key, string sentence) => file.Error($"{place}.{key}", sentence);

    public string Needed(string? value, string key) => file.Needed(value, $"{place}.{key}");

    public int Between(int? value, int fallback, int lowest, int highest, string key) =>
        value is null ? fallback
        : value >= lowest && value <= highest ? value.Value
        : throw Error(key, $"la valeur {value} n'est pas possible. Écrivez un nombre de {lowest} à {highest}.");

    public IReadOnlyList<Choice> Choices(List<ChoiceDocument>? choices)
    {
        if (choices is not { Count: > 1 })
        {
            throw Error("choices", "il faut au moins deux réponses possibles. Ajoutez-en.");
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        return [.. choices.Select((choice, index) =>
        {
            var value = Needed(choice.Value, $"choices[{index}].value");
            return values.Add(value)
                ? new Choice(value, Needed(choice.Label, $"choices[{index}].label"), choice.Help)
                : throw Error($"choices[{index}].value", $"deux réponses ont la même valeur « {value} ». Donnez à chacune la sienne.");
        })];
    }
}
