using System.Runtime.CompilerServices;
using GlpiBridge.Desk.Diagnostics;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Glpi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Cli.Diagnostics;

/// Looks at the GLPI of a configuration, with its forms.
internal static class GlpiExamination
{
    public static async IAsyncEnumerable<Finding> RunAsync(PortalConfiguration configuration, Func<GlpiOptions, Examination> examinationOf, [EnumeratorCancellation] CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Values);
        services.AddLogging();
        services.AddGlpi();
        services.AddDiagnostics();
        if (AddForms(services, configuration.Folder.Path) is { } formFault)
        {
            yield return formFault;
            yield break;
        }

        await using var provider = services.BuildServiceProvider();
        var (options, fault) = Options(provider);
        if (options is null)
        {
            yield return fault!;
            yield break;
        }

        await using var scope = provider.CreateAsyncScope();
        await foreach (var finding in scope.ServiceProvider.GetRequiredService<Doctor>().ExamineAsync(examinationOf(options), ct))
        {
            yield return finding;
        }
    }

    private static Finding? AddForms(ServiceCollection services, string folder)
    {
        try
        {
            services.AddSingleton(new FormCatalogue(folder, TimeProvider.System));
            return null;
        }
        catch (FormFileException wrong)
        {
            return new Finding("forms", Verdict.ToMend, "Formulaires", wrong.Message + " GLPI n'est pas vérifié avant.");
        }
    }

    private static (GlpiOptions? Options, Finding? Fault) Options(ServiceProvider provider)
    {
        try
        {
            return (provider.GetRequiredService<IOptions<GlpiOptions>>().Value, null);
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            return (null, new Finding("glpi", Verdict.CannotTell, "GLPI", "Non vérifié : corrigez d'abord la configuration."));
        }
    }
}
