// The WSDL can declare one element of a fault's detail only (FaultDetails); this adds the two that
// follow it.
class fejl__FejllisteType;
mutable struct SOAP_ENV__Detail
{
    fejl__FejllisteType *fejl__Fejlliste;
    std::string *fejl__ServiceRequestLogReferenceIdentifier;
};
