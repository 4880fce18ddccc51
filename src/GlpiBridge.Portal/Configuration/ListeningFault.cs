using Microsoft.AspNetCore.Connections;

namespace GlpiBridge.Portal.Configuration;

/// <summary>An address of « Portal:Urls » that cannot be listened on shows only when the server starts.</summary>
internal static class ListeningFault
{
    private const string Key = "config/glpibridge.json ou variable d'environnement Portal__Urls : la clé « Portal:Urls »";

    /// <summary>What to tell the administrator; null for any other failure.</summary>
    public static string? Words(Exception failure) => failure switch
    {
        IOException { InnerException: AddressInUseException } =>
            $"{Key} nomme une adresse déjà prise par un autre programme ({failure.Message}) Arrêtez-le ou écrivez une autre adresse, par exemple « http://127.0.0.1:5081 ».",
        FormatException when failure.StackTrace?.Contains("BindingAddress", StringComparison.Ordinal) is true =>
            $"{Key} ne peut pas être lue ({failure.Message}). Écrivez des adresses complètes séparées par des points-virgules, par exemple « http://127.0.0.1:5080 ».",
        _ => null,
    };
}
