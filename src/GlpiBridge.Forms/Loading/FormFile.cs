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
        var documents = Load(name, yaml);
        if (documents.Count == 0)
        {
            return new FormFile(name, new FormDocument(), null);
        }

        if (documents.Count > 1)
        {
            throw new FormFileException(string.Create(CultureInfo.InvariantCulture,
                $"forms/{name}:{documents[1].RootNode.Start.Line} : une ligne « --- » commence un deuxième document. Gardez un formulaire par fichier."));
        }

        var root = documents[0].RootNode;
        QuestionTypes.ThrowIfUnknown(name, root);
        new YamlShape(name).Check(root, typeof(FormDocument));
        try
        {
            return new FormFile(name, Deserializer.Deserialize<FormDocument?>(yaml) ?? new FormDocument(), root);
        }
        catch (YamlException error)
        {
            throw YamlFault.Of(name, yaml, error);
        }
    }

    private static IList<YamlDocument> Load(string name, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
            return stream.Documents;
        }
        catch (YamlException error)
        {
            throw YamlFault.Of(name, yaml, error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw YamlFault.OfNoWord(name, yaml, error);
        }
    }

    /// <summary>Makes the exception for something wrong at a place such as <c>sections[0].questions[2].type</c>.</summary>
    public FormFileException Error(string place, string sentence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"forms/{name}:{Line(place)} {place} : {sentence}"));

    public string Needed(string? value, string place) =>
        string.IsNullOrWhiteSpace(value) ? throw Error(place, "cette clé est obligatoire et n'a pas de valeur.") : value.Trim();

    /// <summary>The line of a place, or of the nearest place around it that the file has.</summary>
    public long Line(string place)
    {
        var node = root;
        var line = node?.Start.Line ?? 1;
        foreach (var step in place.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            (var mark, node) = node switch
            {
                YamlMappingNode map => map.Children.Where(pair => pair.Key is YamlScalarNode key && key.Value == step).Select(pair => (pair.Key, pair.Value)).FirstOrDefault(),
                YamlSequenceNode list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) => (list.Children.ElementAtOrDefault(index), list.Children.ElementAtOrDefault(index)),
                _ => default((YamlNode?, YamlNode?)),
            };
            if (mark is null)
            {
                break;
            }

            line = mark.Start.Line;
        }

        return line;
    }
}
