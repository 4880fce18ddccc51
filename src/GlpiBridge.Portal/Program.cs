using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Hosting;
using GlpiBridge.Portal.Theme;
using Microsoft.AspNetCore.Connections;

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
catch (IOException busy) when (busy.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"Le portail ne peut pas démarrer, son adresse est déjà prise : {busy.Message} Arrêtez l'autre programme ou changez la clé « Portal:Urls ».");
    return 1;
}
catch (Exception wrong) when (wrong is ConfigurationException or ThemeException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
