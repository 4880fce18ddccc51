using System.Globalization;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Hosting;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;

// What is done behind nobody's request is said in French, whatever the machine speaks.
CultureInfo.DefaultThreadCurrentUICulture = Language.French.Culture;
try
{
    var builder = WebApplication.CreateBuilder(args);
    var folder = builder.AddConfigurationFolder();
    await using var sandbox = await EmbeddedSandbox.StartIfWantedAsync(builder, folder);
    ConfigurationCheck.ThrowIfWrong(builder);
    builder.AddPortal(folder);
    var app = builder.Build();
    app.UsePortal();
    sandbox?.Announce(app);
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is ConfigurationException or ThemeException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
catch (Exception wrong) when ((ListeningFault.Words(wrong) ?? DatabaseFault.Words(wrong)) is { } words)
{
    await Console.Error.WriteLineAsync(words);
    return 1;
}
