using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GlpiBridge.Forms.Loading;

/// <summary>The text of one form file and its document.</summary>
internal sealed class FormFile : YamlFile
{
    private static readonly IDeserializer Deserializer =
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
            .WithTypeDiscriminatingNodeDeserializer(options => options.AddKeyValueTypeDiscriminator<QuestionDocument>("type", QuestionTypes.All.ToDictionary()))
            .Build();

    private FormFile(string name, FormDocument document, YamlNode? root)
        : base(name, root) => Document = document;

    public FormDocument Document { get; }

    public static FormFile Parse(string name, string yaml)
    {
        if (RootOf(name, yaml) is not { } root)
        {
            return new FormFile(name, new FormDocument(), null);
        }

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
}
