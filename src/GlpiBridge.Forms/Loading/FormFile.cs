using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GlpiBridge.Forms.Loading;

/// <summary>The text of one form file: its document, and the line of any place in it for messages.</summary>
internal sealed class FormFile
{
    private static readonly IDeserializer Deserializer =
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
            .WithTypeDiscriminatingNodeDeserializer(options => options.AddKeyValueTypeDiscriminator<QuestionDocument>("type", QuestionTypes.All.ToDictionary()))
            .Build();

    private readonly string name;
    private readonly YamlNode? root;

    private FormFile(string name, FormDocument document, YamlNode? root)
    {
        this.name = name;
        this.root = root;
        Document = document;
    }

    public FormDocument Document { get; }

    public static FormFile Parse(string name, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var root = stream.Documents.FirstOrDefault()?.RootNode;
            QuestionTypes.ThrowIfUnknown(name, root);
            return new FormFile(name, Deserializer.Deserialize<FormDocument?>(yaml) ?? new FormDocument(), root);
        }
        catch (YamlException error)
        {
            throw new FormFileException(Sentence(name, error), error);
        }
    }

    /// <summary>Makes the exception for something wrong at a place such as <c>sections[0].questions[2].type</c>.</summary>
    public FormFileException Error(string place, string sentence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"forms/{name}:{Line(place)} {place} : {sentence}"));

    public string Needed(string? value, string place) =>
        string.IsNullOrWhiteSpace(value) ? throw Error(place, "cette clé est obligatoire et n'a pas de valeur.") : value.Trim();

    private long Line(string place)
    {
        var node = root;
        var line = node?.Start.Line ?? 1;
        foreach (var step in place.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                YamlMappingNode map => map.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode key && key.Value == step).Value,
                YamlSequenceNode list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) => list.Children.ElementAtOrDefault(index),
                _ => null,
            };
            if (node is null)
            {
                break;
            }

            line = node.Start.Line;
        }

        return line;
    }

    private static string Sentence(string name, YamlException error)
    {
        var reason = (error.InnerException ?? error).Message;
        var unknown = reason.Contains("not found on type", StringComparison.Ordinal) ? reason.Split('\'').ElementAtOrDefault(1) : null;
        var what = unknown is null
            ? $"le fichier n'est pas lisible ({reason}). Vérifiez l'indentation et les guillemets."
            : $"clé inconnue « {unknown} ». Retirez-la ou corrigez son nom.";
        return string.Create(CultureInfo.InvariantCulture, $"forms/{name}:{error.Start.Line} {what}");
    }
}
