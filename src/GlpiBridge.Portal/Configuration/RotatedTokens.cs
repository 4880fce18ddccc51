using Microsoft.Extensions.Configuration.Json;

namespace GlpiBridge.Portal.Configuration;

/// <summary>GLPI's two tokens as the file has them now, so that they can be changed while the portal runs. Everything else in it is checked at the start, and waits for the next.</summary>
internal sealed class RotatedTokens(JsonConfigurationSource source) : JsonConfigurationProvider(source)
{
    private static readonly string[] Tokens = ["Glpi:AppToken", "Glpi:ServiceUserToken"];

    public override void Load(Stream stream)
    {
        try
        {
            base.Load(stream);
            Data = Data.Where(pair => Tokens.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        }
        catch (FormatException)
        {
            // Half written, or with a slip: the tokens that were read last stay.
        }
    }
}

internal sealed class RotatedTokensSource : JsonConfigurationSource
{
    public RotatedTokensSource(string file)
    {
        FileProvider = Polled.Files(System.IO.Path.GetDirectoryName(file)!);
        Path = System.IO.Path.GetFileName(file);
        ReloadOnChange = true;
        OnLoadException = failed => failed.Ignore = true;
    }

    public override IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        EnsureDefaults(builder);
        return new RotatedTokens(this);
    }
}
