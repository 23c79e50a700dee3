// CodeListsService from C# with Mono; `wsdl` writes Service.cs, and mcs compiles both.
// Usage: mono Lists.exe LISTS_SERVICE_URL [CLIENT.p12 PASSWORD]
using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Web.Services.Protocols;
using Jobnet;

static class Lists
{
    const string Fejlliste = "urn:jobnet-gateway:fejlliste:1";

    static void Main(string[] args)
    {
        var service = new CodeListsService { Url = args[0] };
        if (args.Length > 1)
            service.ClientCertificates.Add(new X509Certificate2(args[1], args[2]));

        // Both headers are properties, and go with every call.
        service.RequestUserMetadataHeader = new RequestUserMetadataType {
            RequestUserStructure = new RequestUserStructureType {
                UserFullName = "Fagsystemet, natlig overførsel",
                RequestUserTypeIdentifier = new RequestUserTypeIdentifierType { CodeListItemIdentifier = 3 },
                UserIdentifier = "fagsystem-01",
            },
            RequestOrganisationStructure = new RequestOrganisationStructureType {
                OrganisationTypeIdentifier = new OrganisationTypeIdentifierType { CodeListItemIdentifier = 8 },
                OrganisationCode = "461",
            },
            RegistrationDateTime = DateTime.UtcNow,
        };
        service.ActiveOrganisationHeader = new ActiveOrganisationHeaderType {
            OrganisationTypeIdentifier = 8,
            OrganisationCode = "461",
        };

        var list = service.GetCodeList(new GetCodeListRequestType { Navn = "Arbejdstidsforhold" });
        Console.WriteLine(string.Join("; ", list.KodelistevaerdiSamling.Select(value => value.Kode + " " + value.Tekst)));

        try
        {
            service.GetCodeList(new GetCodeListRequestType { Navn = "Ukendt" });
        }
        catch (SoapException fault)
        {
            // The detail is plain XML.
            var fejl = fault.Detail["Fejlliste", Fejlliste].ChildNodes.Cast<System.Xml.XmlNode>();
            Console.WriteLine(string.Join("; ", fejl.Select(one => one["Kode", Fejlliste].InnerText)));
        }
    }
}
