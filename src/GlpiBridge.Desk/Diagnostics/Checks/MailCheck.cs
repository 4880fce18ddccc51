using System.Runtime.CompilerServices;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI sends mails, which « Mot de passe oublié » needs, and whether the links in them lead anywhere.</summary>
internal sealed class MailCheck(ServiceReadings readings) : ICheck
{
    public string Name => "mail";

    public string Subject => "Courriels de GLPI";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var config = await readings.ConfigAsync(ct);
        yield return config is { UsesNotifications: true, NotifiesByMail: true }
            ? new Finding(Name, Verdict.Ok, Subject, "GLPI notifie par courriel. Que les courriels partent et arrivent vraiment ne se voit pas d'ici : essayez « Mot de passe oublié ».") { Menu = MenuPath.Notifications }
            : new Finding(Name, Verdict.ToMend, Subject, "GLPI n'envoie pas de courriel : « Mot de passe oublié » ne peut pas marcher et personne n'est prévenu d'une réponse. Activez le suivi et les notifications par courriel.") { Menu = MenuPath.Notifications };
        yield return Address(config.UrlBase);
    }

    private static Finding Address(string url)
    {
        const string name = "url-base", subject = "Adresse de GLPI dans ses courriels";
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new Finding(name, Verdict.Ok, subject, $"{url}") { Menu = MenuPath.Url }
            : new Finding(name, Verdict.ToMend, subject, $"« {url} » n'est pas une adresse complète : les liens des courriels ne mèneront nulle part.") { Menu = MenuPath.Url };
    }
}
