using GlpiBridge.Forms.Loading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GlpiBridge.Forms.Translating;

/// <summary>The text of one translation and its document.</summary>
internal sealed class TranslationFile : YamlFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    private TranslationFile(string name, TranslationDocument document, YamlNode? root)
        : base(name, root) => Document = document;

    public TranslationDocument Document { get; }

    public static TranslationFile Parse(string name, string yaml)
    {
        if (RootOf(name, yaml) is not { } root)
        {
            return new TranslationFile(name, new TranslationDocument(), null);
        }

        new YamlShape(name).Check(root, typeof(TranslationDocument));
        try
        {
            return new TranslationFile(name, Deserializer.Deserialize<TranslationDocument?>(yaml) ?? new TranslationDocument(), root);
        }
        catch (YamlException error)
        {
            throw YamlFault.Of(name, yaml, error);
        }
    }
}
